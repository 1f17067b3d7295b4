// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { mendContent } from './mend-content';

function mended(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  mendContent(body);
  return body.innerHTML;
}

it.each([
  ['<h2>Release<span>[<a href="/e">edit</a>]</span></h2>', '<h2>Release</h2>'],
  ['<div><h2>Release</h2><span>[<a href="/e">edit</a>]</span></div>', '<div><h2>Release</h2></div>'],
  ['<h2>Release<a href="#release">¶</a></h2>', '<h2>Release</h2>'],
  ['<h2 id="r">Release<a href="#r">Link to this section</a></h2>', '<h2 id="r">Release</h2>'],
])('cuts the links for editors and to the heading in %s', (html, expected) => {
  expect(mended(html)).toBe(expected);
});

it('parts who said it from what is quoted', () => {
  expect(mended('<blockquote>It stands.<cite>Mara</cite></blockquote>')).toContain('stands. <cite>');
});

it.each([
  '<h2><a href="/1">Release</a></h2>',
  '<h2>Release [<em>sic</em>]</h2>',
  '<h2 id="r">\n<a href="#r">Release</a></h2>',
  '<h2 id="r">Release</h2><p>See <a href="#r">above</a>.</p>',
  '<h2>Release</h2><p>See <a href="/1">[1]</a></p>',
])('leaves %s', (html) => {
  expect(mended(html)).toBe(html);
});
