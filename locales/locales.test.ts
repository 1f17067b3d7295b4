import { describe, expect, it } from 'vitest';
import {
  looseEnds,
  otherQuotationMarks,
  translationProblems,
  unusedTexts,
  type Words,
} from '../tests/support/check-locales';
import { LANGUAGES } from '../utils/model/language';
import { messages } from './en';

const SECTIONS = import.meta.glob<Words>(['./*/*.ts', '!./*/index.ts', '!./*/{formats,language-names}.ts'], {
  eager: true,
});
const GROUPS = import.meta.glob<{ words: Words }>('./*/groups/*.ts', { eager: true });
const SOURCES = import.meta.glob<string>(
  [
    '../{components,entrypoints,utils,scripts/verify-page}/**/*.{ts,tsx}',
    '../wxt.config.ts',
    '!../**/*.test.{ts,tsx}',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

/** All sections of a language, whether or not a group names them. */
function sectionsOf(language: string): Words {
  const files = Object.entries(SECTIONS).filter(([path]) => path.startsWith(`./${language}/`));
  return Object.assign({}, ...files.map(([, section]) => section)) as Words;
}

/** The sections of each group of a language. */
function groupsOf(language: string): Record<string, string[]> {
  const files = Object.entries(GROUPS).filter(([path]) => path.startsWith(`./${language}/`));
  return Object.fromEntries(
    files.map(([path, { words }]) => [path.slice(`./${language}/`.length), Object.keys(words).sort()]),
  );
}

const ENGLISH = sectionsOf('en');

/** The pair of each language, see docs/internals/interface-words.md. */
const QUOTATION_MARKS: Record<string, string> = { az: '«»', en: '“”', ru: '«»', tr: '“”' };

describe('English', () => {
  it('has no text that nothing shows', () => {
    expect(unusedTexts(ENGLISH, Object.values(SOURCES))).toEqual([]);
  });

  it('has every section in a group, or no page would load it', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(ENGLISH).sort());
  });
});

describe.each(Object.keys(LANGUAGES))('locales/%s', (language) => {
  it('says everything, and nothing else', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    expect(translationProblems(ENGLISH, sectionsOf(language), categories)).toEqual([]);
  });

  it('has its sections in the same groups as English', () => {
    expect(groupsOf(language)).toEqual(groupsOf('en'));
  });

  it('has no loose ends', () => {
    expect(looseEnds(sectionsOf(language))).toEqual([]);
  });

  it('quotes as the language does', () => {
    expect(otherQuotationMarks(sectionsOf(language), QUOTATION_MARKS[language] ?? '')).toEqual([]);
  });

  it('has a title and a next step for each error, and no two titles alike', () => {
    const errors = Object.values((ENGLISH['errors'] ?? {}) as Words).length;
    const texts = Object.values(sectionsOf(language)['errors'] as Words) as unknown as {
      title: string;
      nextStep: string;
    }[];
    for (const { title, nextStep } of texts) {
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(nextStep).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(new Set(texts.map(({ title }) => title)).size).toBe(errors);
  });
});
