// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { keepBlocks } from './keep-blocks';
import { readBlocks } from './read-blocks';

/** What is left of a page where the blocks that begin with `+` are kept. */
function left(html: string): string | null {
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  return (
    keepBlocks(
      page,
      page.blocks.map(({ text }) => text.startsWith('+')),
    )?.outerHTML ?? null
  );
}

const PICTURE = '<div><img src="/p.jpg"></div>';

describe('keepBlocks', () => {
  it('leaves the smallest box around what is kept, with nothing else in it', () => {
    expect(
      left('<nav>a</nav><main><div><p>+b</p><p>c</p><ul><li>d<li>+e</ul></div></main><footer>f</footer>'),
    ).toBe('<div><p>+b</p><ul><li>+e</li></ul></div>');
    expect(left('<main><p>+a <b>b</b></p></main>')).toBe('<p>+a <b>b</b></p>');
  });

  it('finds nothing where nothing is kept', () => {
    expect(left('<p>a</p>')).toBeNull();
    expect(left('')).toBeNull();
  });

  it('keeps pictures among kept blocks and above the first, and no others', () => {
    expect(left(`<main><p>+a</p>${PICTURE}<p>+b</p></main>`)).toBe(
      `<main><p>+a</p>${PICTURE}<p>+b</p></main>`,
    );
    expect(left(`<main>${PICTURE}<p>+a</p><p>+b</p></main>`)).toBe(
      `<main>${PICTURE}<p>+a</p><p>+b</p></main>`,
    );
    expect(left(`<main><p>a</p>${PICTURE}<p>+b</p><p>+c</p></main>`)).toBe(
      `<main>${PICTURE}<p>+b</p><p>+c</p></main>`,
    );
    expect(left(`<main><p>+a</p>${PICTURE}<p>b</p>${PICTURE}<p>+c</p></main>`)).toBe(
      '<main><p>+a</p><p>+c</p></main>',
    );
  });

  it('takes away empty boxes', () => {
    expect(left('<main><p>+a</p><div><div></div></div><p>+b</p></main>')).toBe(
      '<main><p>+a</p><p>+b</p></main>',
    );
  });

  it('takes text away that stands in a box beside what is kept, with the elements around it', () => {
    expect(left('<div>a <b><i>b</i></b> c<p>+d</p><p>+e</p></div>')).toBe('<div><p>+d</p><p>+e</p></div>');
    expect(left('<div><p>+d</p><a href="/x"><img src="/p.jpg"> b</a><p>+e</p></div>')).toBe(
      '<div><p>+d</p><a href="/x"><img src="/p.jpg"></a><p>+e</p></div>',
    );
    expect(left('<div><b>b</b><br><br>+c<p>+d</p></div>')).toBe('<div><br><br>+c<p>+d</p></div>');
  });
});
