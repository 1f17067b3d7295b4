/** Sums over the blocks before each index, so that the sum over a box is a difference. */
export interface Sums {
  words: Float64Array;
  chars: Float64Array;
  /** Characters in links. */
  links: Float64Array;
  /** Words of the first guess at the article. */
  guessed: Float64Array;
  /** Words in sentences outside links. */
  prose: Float64Array;
}

/** Sums of a number of each item over the items before each index; one longer than the list. */
export function sumsOf<T>(items: readonly T[], numberOf: (item: T) => number): Float64Array {
  const sums = new Float64Array(items.length + 1);
  items.forEach((item, index) => {
    sums[index + 1] = (sums[index] ?? 0) + numberOf(item);
  });
  return sums;
}

/** The sum over the blocks `from` to `to - 1`. */
export function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}
