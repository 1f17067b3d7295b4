/** Numbers of postings blocks, `end` not included. */
export interface BlockRange {
  first: number;
  end: number;
}

/** The blocks that may hold terms from `low` on that are below `high` (or are `low` itself), by the first term of each block. */
function blocksBetween(firstTerms: readonly string[], low: string, high: string): BlockRange {
  // A term can begin in the block before the first one that begins with it.
  const first = Math.max(0, lowerBound(firstTerms, low) - 1);
  let end = Math.max(first, lowerBound(firstTerms, high));
  while (end < firstTerms.length && firstTerms[end] === low) end++;
  return { first, end };
}

/** The blocks that may hold a term. */
export function blocksOfTerm(firstTerms: readonly string[], term: string): BlockRange {
  return blocksBetween(firstTerms, term, `${term}\0`);
}

/** The blocks that may hold terms with a prefix. */
export function blocksOfPrefix(firstTerms: readonly string[], prefix: string): BlockRange {
  return blocksBetween(firstTerms, prefix, `${prefix}\uffff`);
}

/** Index of the first text that is not below `wanted`. */
function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
