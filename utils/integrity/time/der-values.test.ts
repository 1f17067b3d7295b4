import { describe, expect, it } from 'vitest';
import { DerError, readDer, TAG } from './der';
import { timeOf } from './der-values';

function timeIn(tag: number, text: string): string {
  return timeOf(readDer(Uint8Array.of(tag, text.length, ...new TextEncoder().encode(text))));
}

describe('timeOf', () => {
  it('reads a UTCTime with two digits for a year between 1950 and 2049', () => {
    expect(timeIn(TAG.utcTime, '490102030405Z')).toBe('2049-01-02T03:04:05.000Z');
    expect(timeIn(TAG.utcTime, '500102030405Z')).toBe('1950-01-02T03:04:05.000Z');
  });

  it('reads a GeneralizedTime, and cuts off what is finer than milliseconds', () => {
    expect(timeIn(TAG.generalizedTime, '20261123090807Z')).toBe('2026-11-23T09:08:07.000Z');
    expect(timeIn(TAG.generalizedTime, '20261123090807.5Z')).toBe('2026-11-23T09:08:07.500Z');
    expect(timeIn(TAG.generalizedTime, '20261123090807.123456Z')).toBe('2026-11-23T09:08:07.123Z');
  });

  it.each([
    ['a year of four digits in a UTCTime', TAG.utcTime, '20261123090807Z'],
    ['a year of two digits in a GeneralizedTime', TAG.generalizedTime, '261123090807Z'],
    ['a time without its zone', TAG.generalizedTime, '20261123090807'],
    ['a month that does not exist', TAG.generalizedTime, '20261323090807Z'],
    ['another type', TAG.octetString, '20261123090807Z'],
  ])('refuses %s', (_, tag, text) => {
    expect(() => timeIn(tag, text)).toThrow(DerError);
  });
});
