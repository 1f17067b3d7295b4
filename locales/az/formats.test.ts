import { describe, expect, it } from 'vitest';
import { formats } from './formats';

const MONDAY = new Date(2026, 10, 23, 9, 8, 7);

describe('the formats of Azerbaijani', () => {
  it.each<[Intl.DateTimeFormatOptions, RegExp]>([
    [{ dateStyle: 'full', timeStyle: 'long' }, /^23 noyabr 2026, bazar ertəsi, 09:08:07 \S+$/],
    [{ dateStyle: 'medium', timeStyle: 'short' }, /^23 noy 2026 09:08$/],
    [{ weekday: 'long', day: 'numeric', month: 'long' }, /^23 noyabr, bazar ertəsi$/],
    [{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, /^23 noyabr 2026, bazar ertəsi$/],
    [{ year: 'numeric', month: 'long' }, /^noyabr 2026$/],
    [{ year: 'numeric' }, /^2026$/],
    [
      { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
      /^23 noyabr 2026, 09:08$/,
    ],
  ])('writes dates as the language does: %j', (fields, expected) => {
    expect(formats.date(MONDAY, fields)).toMatch(expected);
  });

  it('agrees with CLDR on the names, where a runtime has them', () => {
    for (let month = 0; month < 12; month++) {
      const day = new Date(2026, month, 1 + month);
      for (const fields of [{ month: 'long' }, { weekday: 'long' }] as const)
        expect(formats.date(day, fields)).toBe(new Intl.DateTimeFormat('az', fields).format(day));
    }
  });

  it('separates thousands by a full stop', () => {
    expect(formats.count(12345)).toBe('12.345');
    expect(formats.ago(3, 'hour')).toBe('3 saat əvvəl');
  });
});
