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

it('keeps a figure that the text of its box begins or ends with, and those that follow it', () => {
  expect(left(`<div>${FIGURE}<p>+a</p></div><p>b</p>`)).toBe(`${FIGURE}<p>+a</p>`);
  expect(left(`<div><p>+a</p>${FIGURE}${FIGURE}</div><p>b</p>`)).toBe(`<p>+a</p>${FIGURE}${FIGURE}`);
});

const CAPTION = 'The last ferry leaves the old harbour';

it.each([
  ['boxes', `<div class="image"><img src="p.jpg"><div>${CAPTION}</div><div>credit</div></div>`],
  ['a box of the caption', `<div><img src="p.jpg"><div class="caption">${CAPTION}</div></div>`],
  ['an element', `<div><img src="p.jpg"><figcaption>${CAPTION}</figcaption></div>`],
  ['a credit', `<div class="image"><img src="p.jpg"><div>Photo: ${CAPTION}</div></div>`],
])('keeps a picture with its caption where only %s tell', (_, figure) => {
  const html = `<p>+a</p>${figure}<p>+b</p>`;
  expect(left(html)).toBe(html);
  expect(left(html.replace(CAPTION, '4.5'))).toBe('<p>+a</p><p>+b</p>');
});

it('keeps a picture with a caption of two words where the caption itself is called one', () => {
  const html = `<p>+a</p><div class="wp-caption"><img src="p.jpg"><p class="wp-caption-text">Old harbour</p></div><p>+b</p>`;
  expect(left(html)).toBe(html);
  expect(left(html.replace('Old harbour', 'Photo: Jane Doe'))).toBe('<p>+a</p><p>+b</p>');
});

it.each([
  [
    'only who made the picture',
    '<div class="image"><img src="p.jpg"><div>Photo by Jane van der Doe</div></div>',
  ],
  ['a notice', '<div class="image"><img src="p.jpg"><div>No items found.</div></div>'],
  ['a link', `<div class="image"><img src="p.jpg"><a href="/2">${CAPTION}</a></div>`],
  ['no name', `<div class="box"><img src="p.jpg"><div>${CAPTION}</div></div>`],
  [
    'a figure and a text',
    `<div class="media"><figure><img src="p.jpg"></figure><div><p>${CAPTION}</p></div></div>`,
  ],
])('leaves a box with a picture and %s', (_, box) => {
  expect(left(`<p>+a</p><div>${box}</div><p>+b</p>`)).toBe('<p>+a</p><p>+b</p>');
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
