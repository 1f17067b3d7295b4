import { describe, expect, it } from 'vitest';
import { formatBytes, formatPercent } from './format-size';

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
