// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt';

function excerpt(html: string): string | null {
  return excerptOf(new DOMParser().parseFromString(html, 'text/html').body);
}

const SENTENCE = 'The old bridge over the river was opened to traffic on Monday.';

describe('excerptOf', () => {
  it('is the first paragraph that says something', () => {
    const html = `<h2>${SENTENCE} Heading</h2><p>Monday, 3 March</p><p>\n The <b>old</b>  bridge${SENTENCE.slice(14)}</p><p>${SENTENCE} More</p>`;
    expect(excerpt(html)).toBe(SENTENCE);
  });

  it('does not fill a list', () => {
    const text = excerpt(`<p>${SENTENCE.repeat(20)}</p>`);
    expect(text).toHaveLength(300);
    expect(text?.startsWith(SENTENCE)).toBe(true);
  });

  it('is none where paragraphs are but labels', () => {
    expect(excerpt(`<p>${'x'.repeat(59)}</p><div>${SENTENCE}</div>`)).toBeNull();
    expect(excerpt(`<p>${'x'.repeat(60)}</p>`)).toBe('x'.repeat(60));
    expect(excerpt(`<p>Short${' '.repeat(80)}</p>`)).toBeNull();
  });
});
