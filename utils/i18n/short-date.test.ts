import { expect, it } from 'vitest';
import { shortDate } from './short-date';

const NOW = new Date(2026, 10, 24, 12);

it.each([
  ['2026-11-23', '23 Nov'],
  ['2025-11-23', '23 Nov 2025'],
  ['2026-11-23T09:05', '23 Nov'],
  ['2026-11-23T09:05:00.000Z', '23 Nov'],
  ['2026-11', 'November'],
  ['2024-11', 'November 2024'],
  ['2026', '2026'],
  ['last week', 'last week'],
  ['2026-99-99T00:00', '2026-99-99T00:00'],
])('tells %s as %s', (iso, words) => {
  const told = shortDate(iso, NOW).split(' ').sort();
  // Languages put day and month in an order of their own.
  expect(told).toEqual(words.split(' ').sort());
});
