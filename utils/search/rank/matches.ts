import type { TermPostings } from '../index/term-postings';

/** Documents of one part of the index that a query finds, in order, with their scores. */
export interface Matches {
  docs: Int32Array;
  scores: Float64Array;
  length: number;
}

/** How many documents were found in all parts. */
export function countMatches(matches: readonly Matches[]): number {
  return matches.reduce((sum, { length }) => sum + length, 0);
}

/** Postings that count towards a score by `weight`; 0 for postings that only select. */
export interface Scored {
  list: TermPostings;
  weight: number;
}

/** A clause with the postings and filters of one part of the index. */
export interface ResolvedClause {
  negated: boolean;
  /** Documents in any of these are found. */
  lists: Scored[];
  /** Documents in these score higher, but are not found by them. */
  bonuses: Scored[];
  /** Documents for which any of these holds are found. */
  tests: ((doc: number) => boolean)[];
}

/** A part of the index as scoring needs it: a segment, or what is pending. */
export interface Part {
  size: number;
  deleted: Uint8Array;
  lengths: ArrayLike<number>;
  averageLength: number;
}
