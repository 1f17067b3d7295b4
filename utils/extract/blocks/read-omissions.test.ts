// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Omission } from '../../model/stated';
import { readBlocks } from './read-blocks';
import { readOmissions } from './read-omissions';

/** What is told of a page where the blocks that begin with `+` are kept. */
function omissions(html: string, title: string | null = null): Omission[] {
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  const texts = page.blocks.map(({ text }) => text.trim());
  const words = texts.map((text) => text.split(' ').length);
  const keep = texts.map((text) => text.startsWith('+'));
  return readOmissions(page, words, keep, title);
}

const kindsIn = (html: string): string[] => omissions(html).map(({ kind }) => kind);

const TEN = 'one two three four five six seven eight nine ten';

describe('readOmissions', () => {
  it('tells what was left out, how it begins and how long it is', () => {
    expect(omissions(`<p>+kept</p><p>${TEN}</p>`)).toEqual([{ kind: 'other', start: TEN, words: 10 }]);
    expect(omissions(`<p>+kept ${TEN}</p>`)).toEqual([]);
  });

  it.each([
    [`<nav>${TEN}</nav>`, 'navigation'],
    [`<div role="menu">${TEN}</div>`, 'navigation'],
    [`<footer>${TEN}</footer>`, 'navigation'],
    [`<aside>${TEN}</aside>`, 'related'],
    [`<figure><figcaption>${TEN}</figcaption></figure>`, 'caption'],
    [`<p hidden>${TEN}</p>`, 'hidden'],
    [`<div class="comments">${TEN}</div>`, 'comments'],
    [`<div class="related-posts">${TEN}</div>`, 'related'],
    [`<div id="share">${TEN}</div>`, 'share'],
    [`<div class="newsletter">${TEN}</div>`, 'newsletter'],
    [`<div class="ads">${TEN}</div>`, 'advert'],
    [`<div class="byline">${TEN}</div>`, 'byline'],
    [`<div class="breadcrumbs">${TEN}</div>`, 'navigation'],
    [`<div class="sidebar">${TEN}</div>`, 'related'],
  ])('tells what %s is', (html, kind) => {
    expect(kindsIn(html)).toEqual([kind]);
  });

  it('believes the tag before the class, and the nearest box before those around it', () => {
    expect(kindsIn(`<nav class="comments">${TEN}</nav>`)).toEqual(['navigation']);
    expect(kindsIn(`<aside><div class="comments"><p>${TEN}</p></div></aside>`)).toEqual(['comments']);
    const boxes = (count: number) => '<div>'.repeat(count) + TEN + '</div>'.repeat(count);
    expect(kindsIn(`<aside>${boxes(3)}</aside>`)).toEqual(['related']);
    expect(kindsIn(`<aside>${boxes(8)}</aside>`)).toEqual(['other']);
  });

  it('leaves out labels and the title, which is stored apart', () => {
    expect(omissions('<p>one two three four five six seven</p>')).toEqual([]);
    expect(omissions(`<h1>${TEN}</h1>`, TEN)).toEqual([]);
    expect(omissions(`<h1>${TEN}</h1>`, 'Another title')).toHaveLength(1);
  });

  it('tells blocks of one kind that follow each other as one', () => {
    expect(omissions(`<p>${TEN} a</p><p>short</p><p>${TEN}</p>`)).toEqual([
      { kind: 'other', start: `${TEN} a`, words: 22 },
    ]);
    expect(omissions(`<nav>${'<p>label</p>'.repeat(9)}</nav>`)).toEqual([
      { kind: 'navigation', start: 'label', words: 9 },
    ]);
    expect(omissions(`<p>${TEN}</p><p>+kept</p><p>${TEN}</p>`)).toHaveLength(2);
    expect(kindsIn(`<p>${TEN}</p><nav>${TEN}</nav><nav>${TEN}</nav><p>${TEN}</p>`)).toEqual([
      'other',
      'navigation',
      'other',
    ]);
  });

  it('cuts long beginnings, and no character in two', () => {
    const [cut] = omissions(`<p>${'x'.repeat(119)}🌉 ${TEN}</p>`);
    expect(cut?.start).toMatch(/^x{119}/);
    expect(cut?.start).toHaveLength(120);
    expect(cut?.start.isWellFormed()).toBe(true);
  });

  it('ends a list that would tell nobody anything', () => {
    expect(omissions(`<p>${TEN}</p><p>+kept</p>`.repeat(100))).toHaveLength(60);
  });
});
