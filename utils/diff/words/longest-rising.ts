/** Places in two lists that belong together. */
export type Anchor = [old: number, next: number];

/** The longest subsequence that rises on the second side, of anchors that rise on the first. */
export function longestRising(anchors: readonly Anchor[]): Anchor[] {
  /** By length of a rising sequence: the anchor with the least second side that ends one. */
  const ends: number[] = [];
  const before = new Int32Array(anchors.length).fill(-1);
  const secondOf = (index: number): number => (anchors[index] as Anchor)[1];
  for (let index = 0; index < anchors.length; index++) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (secondOf(ends[middle] as number) < secondOf(index)) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = index;
  }
  return chainTo(ends.at(-1) ?? -1, anchors, before);
}

function chainTo(last: number, anchors: readonly Anchor[], before: Int32Array): Anchor[] {
  const chain: Anchor[] = [];
  for (let index = last; index >= 0; index = before[index] as number) chain.push(anchors[index] as Anchor);
  return chain.reverse();
}
