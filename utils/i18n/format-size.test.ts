import { afterEach, describe, expect, it } from 'vitest';
import { formatBytes, formatPercent } from './format-size';
import { setLanguage } from './language';

afterEach(() => setLanguage('en'));

describe('formatBytes', () => {
  it('uses the largest unit that leaves at least 1', () => {
    expect(formatBytes(0)).toBe('0 bytes');
    expect(formatBytes(1)).toBe('1 byte');
    expect(formatBytes(999)).toBe('999 bytes');
    expect(formatBytes(1000)).toBe('1 kB');
    expect(formatBytes(12_345_678)).toBe('12.3 MB');
    expect(formatBytes(345_678_901)).toBe('346 MB');
    expect(formatBytes(6_700_000_000)).toBe('6.7 GB');
  });
});

describe('formatPercent', () => {
  it('rounds to a whole percentage', () => {
    expect(formatPercent(0.254)).toBe('25%');
  });
});

it.each([
  ['az', ['12 bayt', '12,3 MB', '25%']],
  ['ru', ['12 байт', '12,3 МБ', '25 %']],
  ['tr', ['12 bayt', '12,3 MB', '%25']],
] as const)('writes sizes and shares as %s does', (language, expected) => {
  setLanguage(language);
  const written = [formatBytes(12), formatBytes(12_345_678), formatPercent(0.254)];
  // Which of the no-break spaces stands there differs between versions of CLDR.
  expect(written.map((text) => text.replace(/\s/g, ' '))).toEqual(expected);
});
