import { describe, expect, it } from 'vitest';
import { between, sumsOf } from './sums';

describe('sums', () => {
  const sums = sumsOf(['a', 'bb', 'ccc'], (text) => text.length);

  it('are those of the blocks from one to before another', () => {
    expect([between(sums, 0, 3), between(sums, 1, 2), between(sums, 1, 3)]).toEqual([6, 2, 5]);
    expect([between(sums, 2, 2), between(sums, 3, 3)]).toEqual([0, 0]);
  });

  it('are 0 for a page without blocks', () => {
    expect(
      between(
        sumsOf([], () => 1),
        0,
        0,
      ),
    ).toBe(0);
  });
});
