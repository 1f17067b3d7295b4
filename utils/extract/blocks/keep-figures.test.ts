// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { keepBlocks } from './keep-blocks';
import { keepFigures } from './keep-figures';
import { readBlocks } from './read-blocks';

/** What is left of a page where the blocks that begin with `+` were kept. */
function left(html: string): string {
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  const keep = page.blocks.map(({ text }) => text.startsWith('+'));
  keepFigures(page, keep);
  return keepBlocks(page, keep)?.innerHTML ?? '';
}

const FIGURE = '<figure><div><img src="p.jpg"></div><figcaption>caption</figcaption></figure>';

it.each([
  ['in boxes', `<p>+a</p><aside><div>${FIGURE}</div></aside><p>+b</p>`],
  ['between boxes of paragraphs', `<div><p>+a</p></div><div>${FIGURE}</div><div><p>+b</p></div>`],
  ['beside something else', `<p>+a</p><p>Advertisement</p><div>${FIGURE}</div><p>More</p><p>+b</p>`],
  ['beside others', `<p>+a</p><ul><li>${FIGURE}<li>${FIGURE}</ul><p>+b</p>`],
])('keeps a figure with its picture %s', (_, html) => {
  const expected = html.replace(/<p>(?!\+).*?<\/p>/g, '').replaceAll('</figure><li>', '</figure></li><li>');
  expect(left(html)).toBe(expected.replace('</figure></ul>', '</figure></li></ul>'));
});

it.each([
  ['a quotation', '<blockquote>We shall be back.</blockquote>'],
  ['a table', '<table><tbody><tr><td>1</td></tr></tbody></table>'],
])('keeps %s in a figure, with its caption', (_, shown) => {
  const html = `<p>+a</p><div><figure>${shown}<figcaption>caption</figcaption></figure></div><p>+b</p>`;
  expect(left(html)).toBe(html);
});

it('keeps a picture with its caption and credit in boxes that are called so', () => {
  const html =
    '<p>+a</p><div class="image"><img src="p.jpg"><div>caption</div><div>credit</div></div><p>+b</p>';
  expect(left(html)).toBe(html);
  expect(left(html.replace('class="image"', 'class="box"'))).not.toContain('caption');
});

it.each([
  ['before the text', `${FIGURE}<nav>menu</nav><p>+a</p><p>+b</p>`],
  ['behind the text', `<p>+a</p><p>+b</p><p>more</p>${FIGURE}`],
  ['of a teaser', `<p>+a</p><div class="related">${FIGURE}</div><p>+b</p>`],
  ['in a menu', `<p>+a</p><nav>${FIGURE}</nav><p>+b</p>`],
  ['that is a link', `<p>+a</p><div><a href="/2">${FIGURE}</a></div><p>+b</p>`],
  ['without anything to see', '<p>+a</p><div><figure>caption</figure></div><p>+b</p>'],
])('leaves a figure %s', (_, html) => {
  expect(left(html)).not.toContain('caption');
});
