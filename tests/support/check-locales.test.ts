import { describe, expect, it } from 'vitest';
import { looseEnds, otherQuotationMarks, translationProblems, unusedTexts } from './check-locales';

const ENGLISH = {
  list: { title: 'List of {name}', count: { one: '{count} row', other: '{count} rows' } },
  errors: { 'page-empty': { title: 'Empty' } },
};
const RUSSIAN = ['one', 'few', 'many', 'other'];
const FORMS = { one: '{count} a', few: '{count} b', many: '{count} c', other: '{count} d' };
const COMPLETE = {
  list: { title: 'Список {name}', count: FORMS },
  errors: { 'page-empty': { title: 'Пусто' } },
};

describe('translationProblems', () => {
  it('finds nothing in a complete translation', () => {
    expect(translationProblems(ENGLISH, COMPLETE, RUSSIAN)).toEqual([]);
    const oneForm = { ...COMPLETE, list: { ...COMPLETE.list, count: { other: '{count} sətir' } } };
    expect(translationProblems(ENGLISH, oneForm, ['one', 'other'])).toEqual([]);
  });

  it('finds missing and superfluous keys', () => {
    const broken = { list: { title: COMPLETE.list.title, extra: 'x' }, errors: { 'page-empty': {} } };
    expect(translationProblems(ENGLISH, broken, RUSSIAN)).toEqual([
      'missing: list.count',
      'missing: errors.page-empty.title',
      'superfluous: list.extra',
    ]);
  });

  it('finds placeholders that are lost, added or misspelt, in any form', () => {
    const broken = {
      ...COMPLETE,
      list: { title: 'Список {nome}', count: { ...FORMS, few: 'b' } },
      errors: { 'page-empty': { title: '{name}' } },
    };
    expect(translationProblems(ENGLISH, broken, RUSSIAN)).toEqual([
      'placeholders of list.title: not {name}',
      'placeholders of list.count few: not {count}',
      'placeholders of errors.page-empty.title: not none',
    ]);
  });

  it('finds plural forms that are missing or another language’s', () => {
    const broken = { ...COMPLETE, list: { title: 'Список {name}', count: ENGLISH.list.count } };
    expect(translationProblems(ENGLISH, broken, RUSSIAN)).toEqual([
      'plural forms of list.count: one other, not few many one other',
    ]);
    const plain = { ...COMPLETE, list: { title: COMPLETE.list.title, count: '{count}' } };
    expect(translationProblems(ENGLISH, plain, RUSSIAN)[0]).toMatch(/^plural forms of list.count: none/);
  });
});

describe('unusedTexts', () => {
  const WORDS = { ...ENGLISH, manifest: { extensionName: 'Menbe' } };

  it('takes quotes, templates and manifest names for uses', () => {
    const sources = ["t('list.title')", '"list.count"', 'errors.x', '`errors.${code}.title`'];
    expect(unusedTexts(WORDS, [...sources, '__MSG_extensionName__'])).toEqual([]);
  });

  it('finds what nothing names, however alike a name is', () => {
    expect(unusedTexts(WORDS, ["t('list.titles')", '`errors.${code}.name`', "'extensionName'"])).toEqual([
      'list.title',
      'list.count',
      'errors.page-empty.title',
      'manifest.extensionName',
    ]);
  });
});

describe('looseEnds', () => {
  it.each([' a', '', 'a...', 'a "b"', 'a {b'])('finds %j', (text) => {
    expect(looseEnds({ text })).toEqual([`text: “${text}”`]);
  });

  it('takes a text as it should be', () => {
    expect(looseEnds({ text: '“{name}”…' })).toEqual([]);
  });
});

describe('otherQuotationMarks', () => {
  it('finds every mark but the pair of the language, which an apostrophe is not', () => {
    const words = { right: '«İzlə» düyməsi, Menbe’nin', wrong: '“İzlə”', other: '„{software}“' };
    expect(otherQuotationMarks(words, '«»')).toEqual(['wrong: “İzlə”', 'other: „{software}“']);
  });
});
