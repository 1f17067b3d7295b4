// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { keepPlace, placeOf } from './kept-places';

beforeEach(() => localStorage.clear());

it('keeps a place for each snapshot, and forgets it at the beginning', () => {
  keepPlace('a', 7);
  keepPlace('b', 3);
  keepPlace('a', 9);
  expect([placeOf('a'), placeOf('b'), placeOf('c')]).toEqual([9, 3, 0]);
  keepPlace('a', 0);
  expect([placeOf('a'), placeOf('b')]).toEqual([0, 3]);
});

it('keeps the last three hundred', () => {
  for (let n = 1; n <= 301; n++) keepPlace(`s${n}`, n);
  expect([placeOf('s1'), placeOf('s2'), placeOf('s301')]).toEqual([0, 2, 301]);
});

it.each(['{', '{"a":1}', '[1,["a"],["a","b"],null]'])('begins anew where what is stored is %s', (stored) => {
  localStorage.setItem('reader:places', stored);
  expect(placeOf('a')).toBe(0);
  keepPlace('a', 2);
  expect(placeOf('a')).toBe(2);
});
