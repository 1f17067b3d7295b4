// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { keepParts } from './keep-parts';
import { readBlocks } from './read-blocks';

/** What is kept of a page where the blocks that begin with `+` were. */
function kept(html: string): string[] {
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  const keep = page.blocks.map(({ text }) => text.startsWith('+'));
  keepParts(page, keep);
  return page.blocks.filter((_, index) => keep[index]).map(({ text }) => text);
}

const FIGURE = '<figure><img src="/p.jpg"><figcaption>caption</figcaption></figure>';
const TABLE = '<table><tr><td>1<td>2</table>';

describe('keepParts', () => {
  it.each([
    ['figure', FIGURE, ['caption']],
    ['table', TABLE, ['1', '2']],
    ['piece of code', '<pre>code</pre>', ['code']],
  ])('keeps a %s between kept blocks', (_what, part, texts) => {
    expect(kept(`<p>+a</p>${part}<p>+b</p>`)).toEqual(['+a', ...texts, '+b']);
    expect(kept(`<p>a</p>${part}<p>b</p>`)).toEqual([]);
  });

  it('keeps a figure the text begins or ends with, and no other part there', () => {
    expect(kept(`${FIGURE}<p>+a</p>`)).toEqual(['caption', '+a']);
    expect(kept(`<p>+a</p>${FIGURE}<p>b</p>`)).toEqual(['+a', 'caption']);
    expect(kept(`<p>+a</p>${TABLE}<p>b</p>`)).toEqual(['+a']);
    expect(kept('<p>b</p><pre>code</pre><p>+a</p>')).toEqual(['+a']);
  });

  it('keeps parts that follow each other', () => {
    expect(kept(`<p>+a</p>${TABLE}<p>+b</p>${FIGURE}${FIGURE}`)).toEqual([
      '+a',
      '1',
      '2',
      '+b',
      'caption',
      'caption',
    ]);
  });

  it('asks the box the part stands in, not its neighbours', () => {
    expect(kept(`<p>+a</p><div>${FIGURE}</div><p>+b</p>`)).toEqual(['+a', '+b']);
  });

  it.each([
    ['a figure without a picture', '<figure><p>text</p></figure>'],
    ['a table without cells', '<table><caption>text</caption></table>'],
    ['a list', '<ul><li>text</ul>'],
    ['a table of links', '<table><tr><td><a href="/1">one</a><td><a href="/2">two</a></table>'],
    ['a table as large as a page', `<table>${'<tr><td>x'.repeat(121)}</table>`],
  ])('judges %s like any text', (_what, part) => {
    expect(kept(`<p>+a</p>${part}<p>+b</p>`)).toEqual(['+a', '+b']);
  });
});
