import { expect, it } from 'vitest';
import { nearestValues } from './nearest-values';
import type { FilterField } from './query';

const KNOWN: Partial<Record<FilterField, readonly (readonly [value: string, name?: string])[]>> = {
  site: [['bbc.co.uk', 'BBC News'], ['report.az', 'Report'], ['xeber.example', 'Xəbər Portalı'], ['apa.az']],
  tag: [['city'], ['Şəhər təsərrüfatı'], ['ekologiya'], ['su']],
  lang: [['az'], ['de'], ['en'], ['no language']],
};

it.each<[FilterField, string, string[]]>([
  ['site', 'bbc.com', ['bbc.co.uk']],
  ['site', 'reprot.az', ['report.az']],
  ['site', 'xəbər portalı', ['xeber.example']],
  ['site', 'zeitung.example', []],
  ['tag', 'cities', ['city']],
  ['tag', 'ekologya', ['ekologiya']],
  ['tag', 'şəhər', ['Şəhər təsərrüfatı']],
  ['tag', 'x', []],
  ['lang', 'azerbaijani', ['az']],
  ['lang', 'german', ['de']],
  ['lang', 'Deutsch', ['de']],
])('nearest to %s:%s is %j', (field, typed, near) => {
  const known = (KNOWN[field] ?? []).map(([value, name]) => ({ value, name, count: 1 }));
  expect(nearestValues(field, typed, known, 3).map(({ value }) => value)).toEqual(near);
});

it('names the nearest first, of equally near ones the more frequent, and no more than asked', () => {
  const known = ['cats', 'bats', 'rats', 'hat', 'rat'].map((value, index) => ({ value, count: index }));
  expect(nearestValues('tag', 'rat', known, 3).map(({ value }) => value)).toEqual(['rat', 'rats', 'hat']);
});
