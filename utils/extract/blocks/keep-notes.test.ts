// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { keepNotes } from './keep-notes';
import { readBlocks } from './read-blocks';

/** What is kept of a page where the blocks that begin with `+` were. */
function kept(html: string): string[] {
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  const keep = page.blocks.map(({ text }) => text.startsWith('+'));
  keepNotes(page, keep);
  return page.blocks.filter((_, index) => keep[index]).map(({ text }) => text.trim());
}

describe('keepNotes', () => {
  it.each([
    '<p>+a</p><div class="note"><p>Note</p><p>Keep it dry.</p></div>',
    '<p>+a</p><aside class="article-correction"><p>The pier</p><p>has two pillars.</p></aside>',
    '<p>+a</p><footer><p>Additional reporting by Odo Lindqvist.</p></footer><p class="tip">Look.</p>',
  ])('keeps the notes of %s', (html) => {
    expect(kept(html)).toHaveLength(3);
  });

  it.each([
    '<p>+a</p><p>b</p><div class="note">Note</div>',
    '<p>+a</p><div class="note"><a href="/1">All our notes</a></div>',
    '<p>+a</p><div class="notebook">Note</div>',
    `<p>+a</p><div class="notes">${'<p>note</p>'.repeat(9)}</div>`,
  ])('leaves %s', (html) => {
    expect(kept(html)).toEqual(['+a']);
  });
});

describe('footnotes', () => {
  const REFERENCE = '<p>+a<sup><a href="#n1">[1]</a></sup></p><p>b</p>';

  it('stay where the text leads to them', () => {
    expect(kept(`${REFERENCE}<ol><li id="n1"><p>See there.</p><li id="n2">No.</ol>`)).toEqual([
      '+a[1]',
      'See there.',
    ]);
    expect(kept(`${REFERENCE}<p><a id="n1"></a>See there.</p>`)).toEqual(['+a[1]', 'See there.']);
    expect(kept(`${REFERENCE.replace('#n1', '#%')}<p id="%">See there.</p>`)).toEqual([
      '+a[1]',
      'See there.',
    ]);
  });

  it('are no places above, and no comments', () => {
    expect(kept(`<p id="n1">top</p>${REFERENCE}`)).toHaveLength(1);
    expect(kept('<p>+a <a href="#c">12</a></p><p>b</p><p id="c">comment</p>')).toHaveLength(1);
  });

  it('are no sections, and nothing else that is long', () => {
    expect(kept(`${REFERENCE.replace('[1]', 'Section 1')}<p id="n1">See there.</p>`)).toHaveLength(1);
    expect(kept(`${REFERENCE}<div id="n1">${'<p>line</p>'.repeat(9)}</div>`)).toHaveLength(1);
    expect(kept(`${REFERENCE.replaceAll('+', '')}<p id="n1">See there.</p>`)).toHaveLength(0);
  });
});
