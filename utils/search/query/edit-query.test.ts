import { expect, it } from 'vitest';
import {
  endsQuoted,
  hasFilter,
  joinSearch,
  narrowingsOf,
  splitSearch,
  toggleFilter,
  widen,
} from './edit-query';

it('narrows a search and widens it again, the words as they were', () => {
  const narrowed = toggleFilter('"old bridge" -toll caravan', 'site', 'xeber.example');
  expect(narrowed).toBe('site:xeber.example "old bridge" -toll caravan');
  expect(hasFilter(narrowed, 'site', 'xeber.example')).toBe(true);
  expect(toggleFilter(narrowed, 'site', 'xeber.example')).toBe('"old bridge" -toll caravan');
});

it('quotes values of several words, and knows them again', () => {
  const narrowed = toggleFilter('', 'tag', 'city hall');
  expect(narrowed).toBe('tag:"city hall"');
  expect(hasFilter(narrowed, 'tag', 'City Hall')).toBe(true);
  expect(toggleFilter(narrowed, 'tag', 'city hall')).toBe('');
});

it('takes two sites as alternatives, and two tags together', () => {
  const both = toggleFilter('site:a.example bridge', 'site', 'b.example');
  expect(both).toBe('site:a.example OR site:b.example bridge');
  expect(hasFilter(both, 'site', 'b.example')).toBe(true);
  expect(toggleFilter(both, 'site', 'a.example')).toBe('site:b.example bridge');
  expect(toggleFilter('tag:energy', 'tag', 'mayor')).toBe('tag:mayor tag:energy');
});

it('takes back what is left out, and leaves what is wanted', () => {
  const text = 'site:a.example -site:b.example bridge';
  expect(widen(text, { field: 'site', value: 'b.example', negated: true })).toBe('site:a.example bridge');
  expect(narrowingsOf(text)).toEqual([
    { field: 'site', value: 'a.example', negated: false },
    { field: 'site', value: 'b.example', negated: true },
  ]);
});

it('tells a value from others, from alternatives of another kind and from what is not wanted', () => {
  for (const text of ['site:b.example', '-site:a.example', 'site:a.example OR bridge', 'a.example'])
    expect(hasFilter(text, 'site', 'a.example')).toBe(false);
});

it.each([
  '"Azadlıq" qəzeti',
  'qəzet "Azadlıq"',
  '"Azadlıq"',
  '«Азаттық»',
  '“Die Woche”',
  'a «b» "c" “d”',
  '"',
  "O'Brien",
])('narrows to %s, whose quotation marks are part of it', (value) => {
  const narrowed = toggleFilter('"old bridge" toll', 'source', value);
  expect(hasFilter(narrowed, 'source', value)).toBe(true);
  expect(toggleFilter(narrowed, 'source', value)).toBe('"old bridge" toll');
});

it.each([
  ['tag:"city ', true],
  ['-source:"The Daily ', true],
  ['is:read "old ', true],
  ['by:«Анна ', true],
  ['tag:"city hall" ', false],
  ['tag:"a ""b"" ', true],
  ['tag:"a ""b""" ', false],
  ['a 5" pipe ', false],
  ['"closed" open ', false],
])('tells whether %s ends inside quotation marks', (text, isOpen) => {
  expect(endsQuoted(text)).toBe(isOpen);
});

it.each([
  ['site:a.example -lang:ru old brid', 'site:a.example -lang:ru', 'old brid'],
  ['old bridge is:unread ', 'is:unread', 'old bridge '],
  ['tag:"city hall"', 'tag:"city hall"', ''],
  ['  two   words "not closed', '', '  two   words "not closed'],
  ['site:a.example OR ferry', '', 'site:a.example OR ferry'],
])('takes apart %s', (text, filters, words) => {
  expect(splitSearch(text)).toEqual({ filters, words });
  expect(splitSearch(joinSearch({ filters, words }))).toEqual({ filters, words });
});
