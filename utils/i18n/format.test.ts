import { describe, expect, it } from 'vitest';
import { exactTime, formatCount, relativeTime } from './format';

/** A local time on 23 November 2026, or another day of that month, as an instant. */
function at(hours: number, minutes: number, day = 23): Date {
  return new Date(2026, 10, day, hours, minutes);
}

describe('relativeTime', () => {
  it('is nothing for the last minute and for a future that a changed clock made', () => {
    expect(relativeTime(at(12, 0).toISOString(), new Date(2026, 10, 23, 12, 0, 59))).toBeNull();
    expect(relativeTime(at(13, 0).toISOString(), at(12, 0))).toBeNull();
  });

  it('counts minutes, then hours', () => {
    expect(relativeTime(at(12, 0).toISOString(), at(12, 59))).toBe('59 min ago');
    expect(relativeTime(at(9, 1).toISOString(), at(12, 0))).toBe('2 hr ago');
  });

  it('keeps to hours over a midnight that was not long ago', () => {
    expect(relativeTime(at(23, 0, 22).toISOString(), at(1, 30))).toBe('2 hr ago');
  });

  it('counts calendar days, as the headings do', () => {
    expect(relativeTime(at(9, 0, 22).toISOString(), at(22, 0))).toBe('1 day ago');
    expect(relativeTime(at(23, 50, 21).toISOString(), at(0, 10))).toBe('2 days ago');
  });

  it('counts months and years for what is old', () => {
    expect(relativeTime(new Date(2026, 8, 20).toISOString(), at(12, 0))).toBe('2 mo ago');
    expect(relativeTime(new Date(2024, 4, 1).toISOString(), at(12, 0))).toBe('2 yr ago');
  });
});

describe('exactTime', () => {
  it('says the weekday, the second and the zone', () => {
    const exact = exactTime(new Date(2026, 10, 23, 9, 8, 7).toISOString());
    expect(exact).toMatch(/^Monday.* 23 November 2026/);
    expect(exact).toMatch(/09:08:07 \S+/);
  });
});

describe('formatCount', () => {
  it('separates thousands', () => {
    expect(formatCount(12345)).toBe('12,345');
  });
});
