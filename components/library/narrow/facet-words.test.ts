import { afterEach, expect, it } from 'vitest';
import '../../../utils/i18n/library-words';
import { addFormats } from '../../../utils/i18n/formats';
import { changeLanguage } from '../../../utils/i18n/words';
import { formats as ofEveryPage } from '../../../locales/az/formats';
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
  expect(facetWords('languages', value)).toBe(name);
});

it('keeps the names of languages when words of another place are loaded after them', async () => {
  await changeLanguage('az', 'popup', 'library');
  addFormats('az', ofEveryPage);
  expect(facetWords('languages', 'tlh')).toBe('tlh');
});

it('names months, and leaves all else as it is', async () => {
  await changeLanguage('az', 'popup', 'library');
  expect(facetWords('months', '2026-11')).toBe('noyabr 2026');
  expect(facetWords('sites', 'en')).toBe('en');
});
