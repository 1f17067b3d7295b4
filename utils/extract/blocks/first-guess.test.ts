// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readItems } from './block-items';
import { readBlocks } from './read-blocks';

const PROSE =
  'The old bridge over the river was opened to traffic again on Monday, after two years of work, ' +
  'and the mayor, who had closed it at once, was among the first to walk across the new deck. ';

/** How the texts of a page begin that the first guess has. */
function guessOf(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return readItems(readBlocks(body))
    .filter(({ guessed }) => guessed)
    .map(({ text }) => text.split(':')[0] ?? '');
}

const paragraphs = (...names: string[]) => names.map((name) => `<p>${name}: ${PROSE.repeat(2)}</p>`).join('');

describe('firstGuess', () => {
  it('has the article, whatever stands before it and between', () => {
    expect(
      guessOf(
        `<nav><a href="/">Home</a></nav><div hidden>Menu</div><div id="main">${paragraphs('a', 'b')}` +
          `<aside>${paragraphs('Aside')}</aside>${paragraphs('c')}</div><footer>${paragraphs('Footer')}</footer>`,
      ),
    ).toEqual(['a', 'b', 'c']);
  });

  it('has parts of the article that stand in boxes of their own', () => {
    const box = (html: string) => `<div>${html}</div>`;
    expect(guessOf(box(paragraphs('a', 'b', 'c')) + box(paragraphs('d')) + box('<p>Share</p>'))).toEqual(
      'abcd'.split(''),
    );
  });

  it('has no menus, though they stand in the article', () => {
    const menu = '<ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul>';
    expect(guessOf(`<div>${paragraphs('a')}${menu}${paragraphs('b')}</div>`)).toEqual(['a', 'b']);
  });

  it('has nothing of a page without prose', () => {
    expect(guessOf('<p>Hello</p><ul><li>One</li></ul>')).toEqual([]);
  });
});
