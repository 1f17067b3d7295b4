import { bitsOf } from '../../../search/index/bitmap';
import type { TermPostings } from '../../../search/index/term-postings';
import type { Lookup, Matcher, PlannedClause } from '../../../search/query/plan-query';
import { inverseFrequency, type Statistics } from '../../../search/rank/bm25';
import { eachCommon } from '../../../search/rank/each-common';
import { findMatches } from '../../../search/rank/find-matches';
import type { Matches } from '../../../search/rank/matches';
import { type FoundPostings, type IndexPart, lookupKey } from './index-part';
import { lookupsOf } from './query-lookups';
import { type ClauseContext, resolveClause } from './resolve-clause';

/**
 * Runs a query on each part; returns the matches in the order of the parts.
 * @param postings the lookups of each part; the lists are consumed
 */
export async function runQuery(
  parts: readonly IndexPart[],
  postings: readonly FoundPostings[],
  clauses: readonly PlannedClause[],
): Promise<Matches[]> {
  const { documents, averageLength } = statisticsOf(parts);
  const holding = countHolding(parts, postings, lookupsOf(clauses));
  const weightOf = (lookup: Lookup) => inverseFrequency(documents, holding.get(lookupKey(lookup)) ?? 0);
  const ordered = rarestFirst(clauses, holding);
  const matches = await Promise.all(
    parts.map((part, index) => {
      const found = postings[index] ?? new Map<string, TermPostings>();
      return matchPart({ part, found, weightOf }, ordered, averageLength);
    }),
  );
  for (const found of postings) for (const list of found.values()) list.release();
  return matches;
}

async function matchPart(
  context: ClauseContext,
  clauses: readonly PlannedClause[],
  averageLength: number,
): Promise<Matches> {
  const { part, found } = context;
  if (clauses.some((clause) => isUnmet(clause, found))) return NO_MATCHES;
  const [resolved, lengths] = await Promise.all([
    Promise.all(clauses.map((clause) => resolveClause(context, clause))),
    part.numbers('lengths'),
  ]);
  return findMatches({ size: part.size, deleted: part.deleted, lengths, averageLength }, resolved);
}

const NO_MATCHES: Matches = { docs: new Int32Array(0), scores: new Float64Array(0), length: 0 };

/** Whether no document of a part can satisfy a clause, as none holds any of its words. */
function isUnmet({ negated, alternatives }: PlannedClause, found: FoundPostings): boolean {
  const isAbsent = (matcher: Matcher) =>
    matcher.kind === 'term' && found.get(lookupKey(matcher.found))?.length === 0;
  return !negated && alternatives.every(isAbsent);
}

/** Figures over all parts. */
function statisticsOf(parts: readonly IndexPart[]): Statistics {
  const documents = parts.reduce((sum, { size, deletedCount }) => sum + size - deletedCount, 0);
  const words = parts.reduce((sum, part) => sum + part.words, 0);
  return { documents, averageLength: Math.max(1, words / Math.max(1, documents)) };
}

/** Document frequency of each term, without deleted documents. */
function countHolding(
  parts: readonly IndexPart[],
  postings: readonly FoundPostings[],
  lookups: readonly Lookup[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lookup of lookups) {
    const key = lookupKey(lookup);
    const count = parts.reduce((sum, part, index) => sum + liveLength(part, postings[index]?.get(key)), 0);
    counts.set(key, count);
  }
  return counts;
}

function liveLength({ deleted }: IndexPart, list: TermPostings | undefined): number {
  if (!list) return 0;
  if (deleted.length === 0) return list.length;
  let gone = 0;
  eachCommon(bitsOf(deleted), list, () => gone++);
  return list.length - gone;
}

/** Sorts clauses by document frequency, rarest first and filters last; the order is the same in all parts. */
function rarestFirst(
  clauses: readonly PlannedClause[],
  holding: ReadonlyMap<string, number>,
): PlannedClause[] {
  const count = (matcher: Matcher): number => {
    if (matcher.kind === 'filter' || matcher.kind === 'address') return Infinity;
    if (matcher.kind === 'term') return holding.get(lookupKey(matcher.found)) ?? 0;
    return Math.min(...matcher.terms.map((term) => holding.get(term) ?? 0));
  };
  const size = ({ alternatives }: PlannedClause) =>
    alternatives.reduce((sum, matcher) => sum + count(matcher), 0);
  return [...clauses].sort((a, b) => compareSizes(size(a), size(b)));
}

/** Compares with `<` instead of subtracting: the difference of two filters, both infinite, is NaN. */
function compareSizes(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
