import { expect, it } from 'vitest';
import { hasFilter, toggleFilter } from './edit-query';

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

it('tells a value from others, from alternatives and from what is not wanted', () => {
  for (const text of ['site:b.example', '-site:a.example', 'site:a.example OR site:b.example', 'a.example'])
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
