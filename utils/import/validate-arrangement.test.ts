import { describe, expect, it } from 'vitest';
import { validateCase, validateSavedSearch } from './validate-arrangement';

const NOW = new Date('2026-11-30T12:00:00.000Z');
const TIME = '2026-11-29T12:00:00.000Z';
const SOURCE = { url: 'https://a.example/1', addedAt: TIME };
const CASE = {
  id: '57c203d1-6c47-4aa8-a01b-19a971475896',
  name: 'Harbour',
  note: null,
  noteChangedAt: null,
  createdAt: TIME,
  sources: [SOURCE],
};
const SEARCH = { name: 'Liman', filter: 'liman site:a.example', savedAt: TIME, seenUntil: null };

const reasons = (checked: { valid: boolean; reasons?: string[] }) => checked.reasons ?? 'valid';

describe('a case of a file', () => {
  it('is taken as it is', () => {
    const full = { ...CASE, note: 'Who?\n\u202e', noteChangedAt: TIME };
    expect(validateCase(JSON.stringify(full), NOW)).toEqual({ valid: true, item: full });
  });

  it.each<[string, object, RegExp]>([
    ['an id that is a path', { id: '../x' }, /^not-valid:id$/],
    ['no name', { name: ' \u0007 ' }, /^not-valid:name$/],
    ['a name that is a number', { name: 5 }, /^not-valid:name$/],
    ['a name without end', { name: 'x'.repeat(10_001) }, /^not-valid:name$/],
    ['a note without end', { note: 'x'.repeat(1_000_001) }, /^not-valid:note$/],
    ['a time of the future', { createdAt: '2026-12-02T12:00:00.000Z' }, /^not-a-time:createdAt$/],
    [
      'a time before there was a web',
      { noteChangedAt: '1789-01-01T00:00:00.000Z' },
      /^not-a-time:noteChangedAt$/,
    ],
    ['an impossible date', { createdAt: '2026-02-30T12:00:00.000Z' }, /^not-valid:createdAt$/],
    ['sources that are none', { sources: { length: 1 } }, /^not-valid:sources$/],
    ['a source that runs', { sources: [{ ...SOURCE, url: 'javascript:alert(1)' }] }, /^not-valid:sources$/],
    ['a source with a field more', { sources: [{ ...SOURCE, x: 1 }] }, /^not-valid:sources$/],
    [
      'a source of the future',
      { sources: [{ ...SOURCE, addedAt: '9999-01-01T00:00:00.000Z' }] },
      /^not-valid:sources$/,
    ],
    ['too many sources', { sources: Array.from({ length: 200_001 }, () => SOURCE) }, /^not-valid:sources$/],
    ['no sources', { sources: undefined }, /^missing:sources$/],
  ])('with %s is refused', (_what, change, reason) => {
    const checked = validateCase(JSON.stringify({ ...CASE, ...change }), NOW);
    expect(reasons(checked)).toEqual([expect.stringMatching(reason)]);
  });

  it('is refused where it is no object', () => {
    for (const json of ['null', '[]', '5', '{'])
      expect(reasons(validateCase(json, NOW))).toEqual(['not-an-object']);
  });

  it('has a name of one line that turns nothing around, not longer than a name', () => {
    const name = ` a\u0000b\n\u202ec\u2028d\ud800 ${'x'.repeat(300)}`;
    const checked = validateCase(JSON.stringify({ ...CASE, name }), NOW);
    expect(checked.valid && checked.item.name).toBe(`a b c d\ufffd ${'x'.repeat(191)}`);
  });

  it('has no fields beside its own', () => {
    const checked = validateCase(JSON.stringify({ ...CASE, __proto__x: 1, deleted: 1 }), NOW);
    expect(checked.valid && Object.keys(checked.item)).toEqual(Object.keys(CASE));
  });
});

describe('a saved search of a file', () => {
  it('is taken, as one line', () => {
    const alert = { ...SEARCH, filter: ' liman\n site:a.example\u202e', seenUntil: TIME };
    expect(validateSavedSearch(JSON.stringify(alert), NOW)).toEqual({
      valid: true,
      item: { ...SEARCH, seenUntil: TIME },
    });
  });

  it.each<[string, object, RegExp]>([
    ['nothing to search for', { filter: ' ' }, /^not-valid:filter$/],
    ['words without end', { filter: 'x '.repeat(5001) }, /^not-valid:filter$/],
    ['no name', { name: null }, /^not-valid:name$/],
    ['a time of the future', { seenUntil: '2027-01-01T00:00:00.000Z' }, /^not-a-time:seenUntil$/],
    ['no time', { savedAt: undefined }, /^missing:savedAt$/],
  ])('with %s is refused', (_what, change, reason) => {
    const checked = validateSavedSearch(JSON.stringify({ ...SEARCH, ...change }), NOW);
    expect(reasons(checked)).toEqual([expect.stringMatching(reason)]);
  });
});
