// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readBlocks } from './read-blocks';
import { readabilityTakes } from './readability-takes';

const PROSE =
  'The old bridge over the river was opened to traffic again on Monday, after two years of work, ' +
  'and the mayor, who had closed it at once, was among the first to walk across the new deck. ';

/** The texts that are taken of a page, and those that are not; the page must be left as it was. */
function takenOf(html: string): { taken: string[]; left: string[] } {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const before = doc.documentElement.outerHTML;
  const page = readBlocks(doc.body);
  const takes = [...readabilityTakes(doc, page)];
  expect(takes).toHaveLength(page.texts.length);
  expect(doc.documentElement.outerHTML).toBe(before);
  const pick = (wanted: number) =>
    page.texts.filter((_, index) => takes[index] === wanted).map(({ data }) => data.trim());
  return { taken: pick(1), left: pick(0) };
}

const paragraphs = (...names: string[]) => names.map((name) => `<p>${name}: ${PROSE.repeat(2)}</p>`).join('');
const beginnings = (texts: readonly string[]) => texts.map((text) => text.split(':')[0]);

describe('readabilityTakes', () => {
  it('takes the article, whatever stands before it and between', () => {
    const { taken, left } = takenOf(
      `<title>x</title><nav><a href="/">Home</a></nav><div hidden>Menu</div><div id="main">${paragraphs('a', 'b')}` +
        `<aside>Aside</aside>${paragraphs('c')}</div><footer>Footer</footer>`,
    );
    expect(beginnings(taken)).toEqual(['a', 'b', 'c']);
    expect(left).toEqual(['Home', 'Menu', 'Aside', 'Footer']);
  });

  it('passes over a dialog, unless it is most of the page', () => {
    const within = takenOf(
      `<div>${paragraphs('a')}<dialog open><p>b: ${PROSE}</p></dialog>${paragraphs('c')}</div>`,
    );
    expect(beginnings(within.taken)).toEqual(['a', 'c']);
    const alone = takenOf(`<p>Site</p><dialog open>${paragraphs('a', 'b')}</dialog>`);
    expect(beginnings(alone.taken)).toEqual(expect.arrayContaining(['a', 'b']));
  });

  it('takes a short text too: how far to trust it is for others to say', () => {
    expect(takenOf('<title>x</title><p>The bridge is open.</p>').taken).toEqual(['The bridge is open.']);
    const beside = takenOf(
      `<main><p>The bridge is open.</p></main><div class="sidebar">${paragraphs('a', 'b')}</div>`,
    );
    expect(beside.taken).toEqual(['The bridge is open.']);
  });

  it('takes nothing of a page without text', () => {
    expect(takenOf('<div><img src="/p.jpg"></div>')).toEqual({ taken: [], left: [] });
  });
});
