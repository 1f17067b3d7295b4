import { hasBit } from '../../../search/index/bitmap';
import type { Lookup, Matcher, PlannedClause } from '../../../search/query/plan-query';
import { commonDocs } from '../../../search/rank/common-docs';
import type { ResolvedClause, Scored } from '../../../search/rank/matches';
import { phrasePostings } from '../../../search/rank/phrase';
import { addressTest } from './address-test';
import { filterTest } from './filters';
import { type FoundPostings, type IndexPart, lookupKey } from './index-part';

/** A part of the index, its postings for the query, and the weight of each term. */
export interface ClauseContext {
  part: IndexPart;
  found: FoundPostings;
  weightOf: (lookup: Lookup) => number;
}

/** Resolves a clause into postings lists and tests of one part. */
export async function resolveClause(
  context: ClauseContext,
  { negated, alternatives }: PlannedClause,
): Promise<ResolvedClause> {
  const resolved: ResolvedClause = { negated, lists: [], bonuses: [], tests: [] };
  for (const matcher of alternatives) {
    if (matcher.kind === 'filter') {
      resolved.tests.push(await filterTest(context.part, matcher));
    } else if (matcher.kind === 'address') {
      resolved.tests.push(await addressTest(context.part, matcher.address));
    } else if (matcher.kind === 'term') {
      resolved.lists.push(scored(context, matcher.found));
      if (matcher.bonus) resolved.bonuses.push(scored(context, matcher.bonus));
    } else {
      resolved.lists.push(await sequence(context, matcher));
    }
  }
  return resolved;
}

function scored({ found, weightOf }: ClauseContext, lookup: Lookup): Scored {
  const list = found.get(lookupKey(lookup));
  if (!list) throw new Error(`${lookup.term} was not looked up.`);
  return { list, weight: weightOf(lookup) };
}

/** The documents in which the terms are adjacent. Terms of a byline select documents without scoring them. */
async function sequence(
  context: ClauseContext,
  { kind, terms }: Matcher & { kind: 'phrase' | 'byline' },
): Promise<Scored> {
  const { part } = context;
  const words = terms.map((term) => scored(context, { term, isPrefix: false }));
  const lists = words.map(({ list }) => list);
  const common = commonDocs(lists, (doc) => hasBit(part.deleted, doc));
  const list = phrasePostings(await part.phraseWords(terms, lists, common.postings), common);
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  return { list, weight: kind === 'phrase' ? weight : 0 };
}
