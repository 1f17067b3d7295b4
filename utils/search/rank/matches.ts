import type { TermPostings } from '../index/term-postings';

/** The matches of a query in one part of the index, sorted by document, with their scores. */
export interface Matches {
  docs: Int32Array;
  scores: Float64Array;
  length: number;
}

/** Number of matches in all parts. */
export function countMatches(matches: readonly Matches[]): number {
  return matches.reduce((sum, { length }) => sum + length, 0);
}

/** Postings with their weight in the score; 0 for postings that only select. */
export interface Scored {
  list: TermPostings;
  weight: number;
}

/** A clause resolved into postings and tests of one part of the index. */
export interface ResolvedClause {
  negated: boolean;
  /** Documents in any of these satisfy the clause. */
  lists: Scored[];
  /** Documents in these score higher; they do not satisfy the clause by that. */
  bonuses: Scored[];
  /** Documents that pass any of these satisfy the clause. */
  tests: ((doc: number) => boolean)[];
}

/** A part of the index (a segment, or the pending documents), as scoring needs it. */
export interface Part {
  size: number;
  deleted: Uint8Array;
  lengths: ArrayLike<number>;
  averageLength: number;
}
