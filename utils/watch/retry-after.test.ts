import { describe, expect, it } from 'vitest';
import { retryAfter } from './retry-after';

const NOW = new Date('2026-11-23T08:00:00.000Z');
const A_WEEK_LATER = new Date('2026-11-30T08:00:00.000Z');

describe('retryAfter', () => {
  it.each([
    ['0', '2026-11-23T08:00:00.000Z'],
    ['120', '2026-11-23T08:02:00.000Z'],
    ['Mon, 23 Nov 2026 09:00:00 GMT', '2026-11-23T09:00:00.000Z'],
    ['Monday, 23-Nov-26 09:00:00 GMT', '2026-11-23T09:00:00.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Mon Nov 23 09:00:00 2026', '2026-11-23T09:00:00.000Z'],
    ['Wed Dec  1 09:00:00 1999', '1999-12-01T09:00:00.000Z'],
  ])('reads %j', (value, time) => {
    expect(retryAfter(value, NOW)).toEqual(new Date(time));
  });

  it.each(['99999999999999', '9'.repeat(400), 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'takes no more than a week from %j',
    (value) => {
      expect(retryAfter(value, NOW)).toEqual(A_WEEK_LATER);
    },
  );

  it.each([
    null,
    '',
    '1e308',
    '-120',
    '+120',
    '1.5',
    '0x10',
    'Infinity',
    'NaN',
    'soon',
    '2027-01-01',
    '2026-11-23T09:00:00Z',
    'Mon, 32 Nov 2026 09:00:00 GMT',
    'Mon, 30 Feb 2026 09:00:00 GMT',
    'Mon, 23 Nov 2026 25:00:00 GMT',
    'Mon, 23 Nov 2026 09:00:00 +0400',
    'Mon, 23 Nov 2026 09:00:00 GMT (x)',
    'Sat, 01 Jan 275761 00:00:00 GMT',
    '+275761-01-01T00:00:00Z',
  ])('knows nothing of %j', (value) => {
    expect(retryAfter(value, NOW)).toBeNull();
  });
});
