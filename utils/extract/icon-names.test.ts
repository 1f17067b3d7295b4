// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { removeIconNames } from './icon-names';

function textWithout(html: string): string {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  removeIconNames(doc);
  return doc.body.textContent;
}

describe('removeIconNames', () => {
  it.each([
    '<i class="material-icons">visibility</i>113',
    '<span class="material-symbols-outlined">arrow_back</span>113',
    '<span class="mdi material-icons md-18"> archive </span>113',
    '<mat-icon>schedule</mat-icon>113',
    '<i class="icon icon-large">eye</i>113',
    '<span class="post-icon" aria-hidden="true">eye</span>113',
  ])('takes the name out of %s', (html) => {
    expect(textWithout(html)).toBe('113');
  });

  it.each([
    '<i>visibility</i>',
    '<i class="iconic">visibility</i>',
    '<span class="icon-text">views</span>',
    '<i class="icon">Two words</i>',
    '<i class="material-icons">Görünüş</i>',
    '<i class="icon"><b>bold</b></i>',
    '<span class="raw-materials">copper</span>',
  ])('leaves the words of %s', (html) => {
    expect(textWithout(html)).not.toBe('');
  });

  it('leaves the element, which tells what the number beside it counts', () => {
    const doc = new DOMParser().parseFromString('<i class="material-icons views">eye</i>', 'text/html');
    removeIconNames(doc);
    expect(doc.querySelector('.views')).not.toBeNull();
  });
});
