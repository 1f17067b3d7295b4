import { bitsOf, hasBit } from '../../../search/index/bitmap';
import type { TermPostings } from '../../../search/index/term-postings';
import type { Lookup, Matcher, PlannedClause } from '../../../search/query/plan-query';
import { inverseFrequency, type Statistics } from '../../../search/rank/bm25';
import {
  eachCommon,
  findMatches,
  type Matches,
  type ResolvedClause,
  type Scored,
} from '../../../search/rank/matches';
import { commonDocs, phrasePostings } from '../../../search/rank/phrase';
import { filterTest } from './filters';
import { type FoundPostings, type IndexPart, lookupKey } from './index-part';

/** What a query finds in each part, in the order of the parts; `postings` are what was looked up in each, and used up. */
export async function runQuery(
  parts: readonly IndexPart[],
  postings: readonly FoundPostings[],
  clauses: readonly PlannedClause[],
): Promise<Matches[]> {
  const lookups = lookupsOf(clauses);
  const statistics = statisticsOf(parts);
  const holding = countHolding(parts, postings, lookups);
  const weightOf = (lookup: Lookup) =>
    inverseFrequency(statistics.documents, holding.get(lookupKey(lookup)) ?? 0);
  const ordered = rarestFirst(clauses, holding);
  const matches = await Promise.all(
    parts.map(async (part, index) => {
      const found = postings[index] ?? new Map<string, TermPostings>();
      const [resolved, lengths] = await Promise.all([
        Promise.all(ordered.map((clause) => resolve(part, clause, found, weightOf))),
        part.numbers('lengths'),
      ]);
      const { averageLength } = statistics;
      return findMatches({ size: part.size, deleted: part.deleted, lengths, averageLength }, resolved);
    }),
  );
  for (const found of postings) for (const list of found.values()) list.release();
  return matches;
}

/** Figures over all parts. */
function statisticsOf(parts: readonly IndexPart[]): Statistics {
  const documents = parts.reduce((sum, { size, deletedCount }) => sum + size - deletedCount, 0);
  const words = parts.reduce((sum, part) => sum + part.words, 0);
  return { documents, averageLength: Math.max(1, words / Math.max(1, documents)) };
}

function termsOfMatcher(matcher: Matcher): Lookup[] {
  if (matcher.kind === 'filter') return [];
  if (matcher.kind !== 'term') return matcher.terms.map((term) => ({ term, isPrefix: false }));
  return matcher.bonus ? [matcher.found, matcher.bonus] : [matcher.found];
}

/** What a query looks up in the index. */
export function lookupsOf(clauses: readonly PlannedClause[]): Lookup[] {
  const all = clauses.flatMap(({ alternatives }) => alternatives.flatMap(termsOfMatcher));
  return [...new Map(all.map((lookup) => [lookupKey(lookup), lookup])).values()];
}

/** The terms whose positions a query asks for. */
export function phraseTermsOf(clauses: readonly PlannedClause[]): string[] {
  const all = clauses.flatMap(({ alternatives }) =>
    alternatives.flatMap((matcher) => ('terms' in matcher ? matcher.terms : [])),
  );
  return [...new Set(all)];
}

/** How many documents that are not deleted hold each term. */
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

/** Clauses that find little first, filters last: the same order in all parts. */
function rarestFirst(
  clauses: readonly PlannedClause[],
  holding: ReadonlyMap<string, number>,
): PlannedClause[] {
  const count = (matcher: Matcher): number => {
    if (matcher.kind === 'filter') return Infinity;
    if (matcher.kind === 'term') return holding.get(lookupKey(matcher.found)) ?? 0;
    return Math.min(...matcher.terms.map((term) => holding.get(term) ?? 0));
  };
  const size = ({ alternatives }: PlannedClause) =>
    alternatives.reduce((sum, matcher) => sum + count(matcher), 0);
  return [...clauses].sort((a, b) => size(a) - size(b) || 0);
}

/** Turns a clause into lists and tests for one part. */
async function resolve(
  part: IndexPart,
  { negated, alternatives }: PlannedClause,
  found: FoundPostings,
  weightOf: (lookup: Lookup) => number,
): Promise<ResolvedClause> {
  const resolved: ResolvedClause = { negated, lists: [], bonuses: [], tests: [] };
  for (const matcher of alternatives) {
    if (matcher.kind === 'filter') resolved.tests.push(await filterTest(part, matcher));
    else if (matcher.kind === 'term') {
      resolved.lists.push(scored(matcher.found));
      if (matcher.bonus) resolved.bonuses.push(scored(matcher.bonus));
    } else resolved.lists.push(await sequence(matcher));
  }
  return resolved;

  function scored(lookup: Lookup): Scored {
    const list = found.get(lookupKey(lookup));
    if (!list) throw new Error(`${lookup.term} was not looked up.`);
    return { list, weight: weightOf(lookup) };
  }

  async function sequence({ kind, terms }: Matcher & { kind: 'phrase' | 'byline' }): Promise<Scored> {
    const words = terms.map((term) => scored({ term, isPrefix: false }));
    const weight = words.reduce((sum, word) => sum + word.weight, 0);
    return {
      list: await phrase(
        part,
        terms,
        words.map(({ list }) => list),
      ),
      weight: kind === 'phrase' ? weight : 0,
    };
  }
}

async function phrase(
  part: IndexPart,
  terms: readonly string[],
  lists: readonly TermPostings[],
): Promise<TermPostings> {
  const common = commonDocs(lists, (doc) => hasBit(part.deleted, doc));
  return phrasePostings(await part.phraseWords(terms, lists, common.postings), common);
}
