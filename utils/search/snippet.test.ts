import { expect, it } from 'vitest';
import { parseQuery } from './query/parse-query';
import { planQuery } from './query/plan-query';
import { findRanges, makeSnippet } from './snippet';

const plan = (query: string) => planQuery(parseQuery(query));
const found = (text: string, query: string) =>
  findRanges(text, plan(query)).map(({ start, end }) => text.slice(start, end));

it.each([
  ['İlham Əliyevin çıxışı', 'aliyev', ['Əliyevin']],
  ["Əliyev'in sözü", 'eliyev ', ["Əliyev'in"]],
  ['the art of articles', 'art ', ['art']],
  ['the art of articles', 'art', ['art', 'articles']],
  ['red fox, fox red, red-fox', '"red fox"', ['red', 'fox', 'red', 'fox']],
  ['not this one', '-this one ', ['one']],
  ['ﬁne ﬁsh', 'fish ', ['ﬁsh']],
  ['nothing here', 'site:x.example ', []],
])('in “%s” finds what %s means', (text, query, words) => {
  expect(found(text, query)).toEqual(words);
});

it('shows the piece with most of what was found, in whole words', () => {
  const text = `${'lorem ipsum '.repeat(40)}the caspian sea level ${'dolor sit '.repeat(40)}caspian`;
  const snippet = makeSnippet(text, plan('caspian level '), 120);
  const shown = text.slice(snippet.start, snippet.end);
  expect(shown).toContain('caspian sea level');
  expect(shown.length).toBeLessThanOrEqual(150);
  expect(shown).toMatch(/^\w+ .*\w+$/);
  expect(snippet.matches.map(({ start, end }) => text.slice(start, end))).toEqual(['caspian', 'level']);
});

it('shows the beginning when nothing was found', () => {
  expect(makeSnippet('one two three four', plan('zebra '), 9)).toEqual({ start: 0, end: 7, matches: [] });
});
