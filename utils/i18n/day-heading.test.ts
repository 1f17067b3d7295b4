import { describe, expect, it } from 'vitest';
import { dayHeading } from './day-heading';

const NOW = new Date(2026, 0, 1, 0, 5);

describe('dayHeading', () => {
  it('names today and yesterday, over a new year too', () => {
    expect(dayHeading(new Date(2026, 0, 1, 0, 1), NOW)).toBe('Today');
    expect(dayHeading(new Date(2025, 11, 31, 23, 59), NOW)).toBe('Yesterday');
  });

  it('names the weekday and date, with the year only when it is another', () => {
    expect(dayHeading(new Date(2025, 11, 30), NOW)).toMatch(/^Tuesday,? 30 December 2025$/);
    expect(dayHeading(new Date(2026, 0, 5), new Date(2026, 0, 9))).toMatch(/^Monday,? 5 January$/);
  });
});
