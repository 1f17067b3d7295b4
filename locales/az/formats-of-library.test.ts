import { expect, it } from 'vitest';
import { formats } from './groups/library';

const DAY = new Date(2026, 10, 3, 12);

it.each([
  [{ day: 'numeric', month: 'short' }, '3 noy'],
  [{ day: 'numeric', month: 'short', year: 'numeric' }, '3 noy 2026'],
  [{ month: 'long', year: 'numeric' }, 'noyabr 2026'],
  [{ dateStyle: 'medium' }, '3 noy 2026'],
] as const)('writes %o as %s', (fields, words) => {
  expect(formats.date(DAY, fields)).toBe(words);
});
