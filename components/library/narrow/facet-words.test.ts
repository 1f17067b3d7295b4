import { afterEach, expect, it } from 'vitest';
import '../../../utils/i18n/library-words';
import { addFormats } from '../../../utils/i18n/formats';
import { changeLanguage } from '../../../utils/i18n/words';
import { formats as ofEveryPage } from '../../../locales/az/formats';
import { FILTER_VALUES } from '../../../utils/search/query/query';
import { facetWords } from './facet-words';

afterEach(() => changeLanguage('en'));

it.each([
  ['en', 'az', 'Azerbaijani'],
  ['tr', 'az', 'Azerbaycan dili'],
  ['az', 'az', 'azərbaycan'],
  ['az', 'en', 'ingilis'],
  ['az', 'tlh', 'tlh'],
  ['en', 'no language', 'no language'],
  ['az', 'no language', 'no language'],
] as const)('in %s calls the language %s %s', async (shown, value, name) => {
  await changeLanguage(shown, 'popup', 'library');
  expect(facetWords('languages', { field: 'lang', value })).toBe(name);
});

it('keeps the names of languages when words of another place are loaded after them', async () => {
  await changeLanguage('az', 'popup', 'library');
  addFormats('az', ofEveryPage);
  expect(facetWords('languages', { field: 'lang', value: 'tlh' })).toBe('tlh');
});

it('names months, and leaves all else as it is', async () => {
  await changeLanguage('az', 'popup', 'library');
  expect(facetWords('months', { field: 'on', value: '2026-11' })).toBe('noyabr 2026');
  expect(facetWords('sites', { field: 'site', value: 'en' })).toBe('en');
  expect(facetWords('tags', { field: 'tag', value: 'en' })).toBe('en');
});

it('calls sites as rows of the list do', () => {
  const names = new Map([['bbc.co.uk', 'BBC\u202e News']]);
  expect(facetWords('sites', { field: 'site', value: 'bbc.co.uk' }, names)).toBe('BBC News');
  expect(facetWords('sites', { field: 'site', value: 'a.example' }, names)).toBe('a.example');
});

it.each(
  Object.entries(FILTER_VALUES).flatMap(([field, values]) => values.map((value) => [field, value] as const)),
)('has words for %s:%s in every language', async (field, value) => {
  const row = { field: field as keyof typeof FILTER_VALUES, value };
  for (const language of ['en', 'az', 'ru', 'tr'] as const) {
    await changeLanguage(language, 'popup', 'library');
    const words = facetWords(field === 'kind' ? 'kinds' : 'traits', row);
    expect(words).not.toContain('find.');
    expect(words.length).toBeGreaterThan(3);
  }
});
