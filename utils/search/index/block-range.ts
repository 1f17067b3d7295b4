/** A range of block numbers; `end` is exclusive. */
export interface BlockRange {
  first: number;
  end: number;
}

/** The blocks, given by their first terms, that may hold terms from `low` up to `high` (not included), or `low` itself. */
function blocksBetween(firstTerms: readonly string[], low: string, high: string): BlockRange {
  // Entries of a term may begin in the block before the first that begins with the term.
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

/** Binary search: index of the first text that is not less than `wanted`. */
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
