// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toText } from '../extract/to-text';
import { articleText, nodeOffsets, rangeInText } from './article-text';

function body(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.replaceChildren(element);
  return element;
}

const HTML = [
  '<p> Xəzər \n <b>dənizi</b>nin  səviyyəsi</p>\n<p>enir\u200b.\u00a0 Su</p>',
  '<ul><li>a</li> <li><p>b</p></li></ul>c<br>d',
  '<pre>\n  x = 1\n\ty</pre><p>z</p>',
  '<table><tr><td> 1</td><td>2 </td></tr><tr><th>3</th></tr></table>',
  '<p>古い<ruby>桟橋<rp>（</rp><rt>さんばし</rt><rp>）</rp></ruby>が さんばし <math alttext="x_1"><mi>b</mi></math> a b</p>',
  '<p>فارسی <i>و</i> العربية</p>',
];

it('has numbers above and below the line as the text of the snapshot has them, each in its place', () => {
  const element = body('<p>10<sup>6</sup> of CO<sub>2</sub>, the 1<sup>st</sup><sup>[2]</sup></p>');
  const { text, pieces } = articleText(element);
  expect(text).toBe('10⁶ of CO₂, the 1st[2]');
  expect(pieces.map(({ start, end }) => text.slice(start, end))).toContain('⁶');
});

describe('articleText', () => {
  it.each(HTML)('is the text of the snapshot, each node where its words are: %s', (html) => {
    const element = body(html);
    const { text, pieces } = articleText(element);
    expect(text.trim()).toBe(toText(element));
    for (const piece of pieces) {
      const offsets = nodeOffsets(piece, text);
      const read = offsets.map((offset) => piece.node.data[offset]).join('');
      expect(read.replace(/[\t\n ]/g, ' ')).toBe(text.slice(piece.start, piece.end).replace(/[\t\n ]/g, ' '));
    }
  });

  it('is the same with a picture’s placeholder, and with the words marked', () => {
    const element = body('<p>Su <a class="picture">Image</a>ko<mark>r <mark>ri</mark>d</mark>or</p>');
    expect(articleText(element).text).toBe('Su kor ridor');
  });
});

describe('rangeInText', () => {
  it('gives what a selection covers, from the middle of a node to the middle of another', () => {
    const element = body('<p>One  two <b>three</b></p><p> four five</p>');
    const article = articleText(element);
    const range = document.createRange();
    range.setStart(element.querySelector('p')?.firstChild as Text, 5);
    range.setEnd(element.querySelectorAll('p')[1]?.firstChild as Text, 5);
    const found = rangeInText(article, range);
    expect(article.text.slice(found?.start, found?.end)).toBe('two three\nfour');
  });

  it('takes a whole element, and nothing where there are no words', () => {
    const element = body('<p>One</p><p>two</p><hr>');
    const article = articleText(element);
    const range = document.createRange();
    range.selectNode(element.querySelector('p') as Element);
    expect(rangeInText(article, range)).toEqual({ start: 0, end: 3 });
    range.selectNode(element.querySelector('hr') as Element);
    expect(rangeInText(article, range)).toBeNull();
  });
});
