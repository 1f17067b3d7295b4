// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readJsonLd } from './json-ld';

/** The headlines of the objects in a page's scripts of JSON-LD. */
function headlines(...sources: string[]): unknown[] {
  const scripts = sources.map((source) => `<script type="application/ld+json">${source}</script>`);
  const doc = new DOMParser().parseFromString(scripts.join(''), 'text/html');
  return readJsonLd(doc).map(({ headline }) => headline);
}

const ONE = '{"@type":"NewsArticle","headline":"Mill sold"}';

describe('readJsonLd', () => {
  it.each([
    ['as it should be', ONE],
    ['in an HTML comment', `<!--\n${ONE}\n-->`],
    ['in CDATA', `<![CDATA[${ONE}]]>`],
    ['in CDATA behind line comments', `\n//<![CDATA[\n${ONE}\n//]]>\n`],
    ['in CDATA within comments', `/*<![CDATA[*/${ONE}/*]]>*/`],
    ['with a semicolon after it', `${ONE};`],
    ['with entities for quotation marks', ONE.replaceAll('"', '&quot;')],
    ['with commas after last entries', '{"@type":["NewsArticle", ],"headline":"Mill sold" , }'],
  ])('reads an object %s', (_, source) => {
    expect(headlines(source)).toEqual(['Mill sold']);
  });

  it('reads several objects in one script', () => {
    expect(headlines('{"headline":"One"} {"headline":"Two"}\n{"headline":"Three"}')).toEqual([
      'One',
      'Two',
      'Three',
    ]);
  });

  it('leaves strings as they are, except for raw line breaks', () => {
    expect(headlines('{"headline":"Mill\nsold"}', String.raw`{"headline":"a,} \" } {, ]",}`)).toEqual([
      'Mill sold',
      'a,} " } {, ]',
    ]);
  });

  it('goes on after a script that is no JSON', () => {
    expect(headlines('{headline: broken', ONE, '')).toEqual(['Mill sold']);
  });

  it.each([
    ['quotation marks', '{"', '\\"'],
    ['commas', '{', ', '],
    ['objects', '{', '} '],
    ['spaces', '{,', ' '],
  ])('is not slowed down by a script full of %s', (_, start, repeated) => {
    const doc = new DOMParser().parseFromString('<script type="application/ld+json"></script>', 'text/html');
    const [script] = doc.getElementsByTagName('script');
    if (script) script.textContent = `${start}${repeated.repeat(500_000)} x}`;
    const before = performance.now();
    expect(readJsonLd(doc)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
