import { expect, it } from 'vitest';
import { claimedTime, earlier } from './claimed-time';

const NOW = new Date('2026-11-30T00:00:00.000Z');

it.each([
  ['1375217524', '2013-07-30T20:52:04.000Z'],
  ['1375217524000', '2013-07-30T20:52:04.000Z'],
  ['1375217524000000', '2013-07-30T20:52:04.000Z'],
  ['13019691124000000', '2013-07-30T20:52:04.000Z'],
  ['1375217524.25', '2013-07-30T20:52:04.250Z'],
  [1375217524, '2013-07-30T20:52:04.000Z'],
  ['20130730T205204Z', '2013-07-30T20:52:04.000Z'],
  ['2016-09-08T11:55:58+0200', '2016-09-08T09:55:58.000Z'],
  ['2016-09-08T11:55:58+02:00', '2016-09-08T09:55:58.000Z'],
  ['2022-11-06 04:33:50+00:00', '2022-11-06T04:33:50.000Z'],
  ['2022-11-06 04:33:50', '2022-11-06T04:33:50.000Z'],
  ['Thu Nov 06 2025 10:00:00 GMT+0400 (Azərbaycan Standart Vaxtı)', '2025-11-06T06:00:00.000Z'],
])('reads %s', (text, value) => {
  expect(claimedTime(text, NOW)).toEqual({ value, precision: 'time' });
});

it('keeps that a day is a day', () => {
  expect(claimedTime('2024-02-29', NOW)).toEqual({ value: '2024-02-29T00:00:00.000Z', precision: 'day' });
});

it.each([
  '',
  '0',
  null,
  undefined,
  '1',
  'yesterday',
  '-271821-04-20',
  '9999-12-31',
  '253402300799',
  'NaN',
  '2026-12-02T00:00:00Z',
])('takes %s for no time', (text) => expect(claimedTime(text, NOW)).toBeNull());

it('gives the earlier of two', () => {
  const [a, b] = [claimedTime('2020-01-01', NOW), claimedTime('2021-01-01', NOW)];
  expect(earlier(b, a)).toBe(a);
  expect(earlier(null, b)).toBe(b);
  expect(earlier(null, null)).toBeNull();
});
