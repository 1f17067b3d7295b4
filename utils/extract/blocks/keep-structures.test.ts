// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { keepStructures } from './keep-structures';
import { readBlocks } from './read-blocks';

/** What is kept of a page where the blocks that begin with `+` were. */
function kept(html: string): string[] {
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  const keep = page.blocks.map(({ text }) => text.startsWith('+'));
  keepStructures(page, keep);
  return page.blocks.filter((_, index) => keep[index]).map(({ text }) => text);
}

const TABLE = '<table><caption>Fines</caption><tr><th>Name<th>Fine<tr><td>+Karim<td>0</table>';
const NESTED = '<ol><li>First round<ul><li>+Red 12<li>Blue 9</ul><li>Second round</ol>';
const FOLDED = '<details><summary>What is it?</summary><p>+A fund.</p></details>';

describe('keepStructures', () => {
  it.each([
    ['table', TABLE, ['Fines', 'Name', 'Fine', '+Karim', '0']],
    ['list with others in it', NESTED, ['First round', '+Red 12', 'Blue 9', 'Second round']],
    ['folded part', FOLDED, ['What is it?', '+A fund.']],
  ])('keeps a %s between kept paragraphs whole', (_what, part, texts) => {
    expect(kept(`<p>+a</p>${part}<p>+b</p>`)).toEqual(['+a', ...texts, '+b']);
    expect(kept(`<p>+a</p><div><div>${part}</div></div><h2>c</h2><ul><li>d</ul><p>+b</p>`)).toEqual([
      '+a',
      ...texts,
      'd',
      '+b',
    ]);
  });

  it('keeps the line that introduces it', () => {
    expect(kept('<p>+a</p><p>Prices:</p><ul><li>2019: 120<li>2020: 140</ul><p>+b</p>')).toEqual([
      '+a',
      'Prices:',
      '2019: 120',
      '2020: 140',
      '+b',
    ]);
  });

  it.each([
    ['leads elsewhere', '<ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul>'],
    ['is called something else', '<div class="newsletter"><ul><li>One<li>Two</ul></div>'],
    ['stands in an aside', '<aside><ul><li>One<li>Two</ul></aside>'],
  ])('leaves what %s', (_what, part) => {
    expect(kept(`<p>+a</p>${part}<p>+b</p>`)).toEqual(['+a', '+b']);
  });

  it('leaves what stands at the edge of a text, or in a box beside it', () => {
    expect(kept('<p>+a</p><ul><li>One<li>Two</ul><p>b</p>')).toEqual(['+a']);
    expect(kept('<div><p>+a</p></div><ul><li>One<li>Two</ul><div><p>+b</p></div>')).toEqual(['+a', '+b']);
  });
});
