// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readItems, sumItems } from './block-items';
import { LABEL_KINDS } from './label-words';
import { readBlocks } from './read-blocks';
import { Standing, STANDING_WIDTH } from './standing';

const PROSE =
  'The harbour was opened again this morning, and the first boats left it before noon with the tide.';

/** The numbers about each block after those about its words. */
function rowsOf(html: string): number[][] {
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  const items = readItems(page);
  const standing = new Standing(page, items, sumItems(items));
  return items.map((item, index) => standing.rowOf(item, index).slice(LABEL_KINDS));
}

const [DIGITS, BOLD, ITALIC, LEAD, CUT, BEGINNING, LABEL, COMMON] = [0, 1, 2, 3, 4, 5, 6, 7];
const [HEADINGS, PICTURE] = [12, 13];

const columnOf = (html: string, column: number): (number | undefined)[] =>
  rowsOf(html).map((row) => row[column]);

describe('Standing', () => {
  it('gives as many numbers as it says, all finite', () => {
    for (const row of rowsOf(`<h1>Title</h1><p>${PROSE}</p>`)) {
      expect(row).toHaveLength(STANDING_WIDTH - LABEL_KINDS);
      expect(row.every(Number.isFinite)).toBe(true);
    }
  });

  it('tells how a text is written', () => {
    expect(columnOf('<p>2025</p><p>May</p>', DIGITS)).toEqual([1, 0]);
    expect(columnOf('<p><b>Bold</b></p><p><em><strong>Both</strong></em> not</p>', BOLD)).toEqual([1, 0.5]);
    expect(columnOf('<p><i>Slanted</i></p><p>not</p>', ITALIC)).toEqual([1, 0]);
    expect(columnOf('<p>Photo: Doe</p><p>Doe</p>', LEAD)).toEqual([6, 0]);
    expect(columnOf('<p>The harbour was…</p><p>The harbour...</p><p>Whole.</p>', CUT)).toEqual([1, 1, 0]);
    const beginnings = ['small', 'Big', '7', '記事', '“Said”', '# go'];
    expect(columnOf(beginnings.map((text) => `<p>${text}</p>`).join(''), BEGINNING)).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it('tells how far below a label in the same box a text stands', () => {
    const html = `<div><p>One</p></div><section><div><h2>Read also</h2></div><p>Two</p><p>Three</p></section>`;
    expect(columnOf(html, LABEL)).toEqual([50, 50, 1, 2]);
  });

  it('tells how common the style of a text is', () => {
    const [first, offer] = columnOf(`<p>${PROSE}</p><p class="offer">${PROSE}</p><p>${PROSE}</p>`, COMMON);
    expect(first).toBeCloseTo(2 / 3);
    expect(offer).toBeCloseTo(1 / 3);
  });

  it('counts the main headings before a text', () => {
    expect(columnOf('<p>a</p><h1>One</h1><p>b</p><h1>Two</h1><p>c</p>', HEADINGS)).toEqual([0, 0, 1, 1, 2]);
  });

  it('tells how many words stand beside a picture', () => {
    const [caption, text] = columnOf('<div><img src="a.png"><p>The harbour</p></div><p>Far</p>', PICTURE);
    expect(caption).toBeCloseTo(Math.log1p(2));
    // The page has the picture too
    expect(text).toBeCloseTo(Math.log1p(3));
  });

  it('knows the likeliest paragraphs by the style of most of the prose', () => {
    const html = `<p>${PROSE}</p><p class="a">${PROSE}</p><p>${PROSE}</p><p>Short</p>`;
    const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
    const items = readItems(page);
    expect(new Standing(page, items, sumItems(items)).likely).toEqual([items[0], items[2]]);
  });
});
