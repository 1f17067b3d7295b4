import { describe, expect, it } from 'vitest';
import { publishedTime } from './format-date';

describe('publishedTime', () => {
  it('is no more precise than what the page stated', () => {
    expect(publishedTime('2026')).toBe('2026');
    expect(publishedTime('2019-12')).toBe('December 2019');
    expect(publishedTime('2026-11-01')).toBe('1 November 2026');
  });

  it('tells a moment in the zone of the reader, by name', () => {
    const expected = new Intl.DateTimeFormat('en-GB', {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    }).format(new Date('2026-11-23T04:40:00Z'));
    expect(publishedTime('2026-11-23T08:40:00+04:00')).toBe(expected);
    expect(publishedTime('2026-11-23T04:40:00Z')).toBe(expected);
  });

  it('names no zone where the page named none', () => {
    expect(publishedTime('2026-11-23T08:40:00')).toBe('23 November 2026 at 08:40');
  });

  it('returns as it is what it cannot read', () => {
    expect(publishedTime('last week')).toBe('last week');
    expect(publishedTime('2026-11-23T99:99:00Z')).toBe('2026-11-23T99:99:00Z');
  });
});
