import type { Lookup, Matcher, PlannedClause } from '../../../search/query/plan-query';
import { lookupKey } from './index-part';

function termsOfMatcher(matcher: Matcher): Lookup[] {
  if (matcher.kind === 'filter' || matcher.kind === 'address') return [];
  if (matcher.kind !== 'term') return matcher.terms.map((term) => ({ term, isPrefix: false }));
  return matcher.bonus ? [matcher.found, matcher.bonus] : [matcher.found];
}

/** The distinct lookups of a query. */
export function lookupsOf(clauses: readonly PlannedClause[]): Lookup[] {
  const all = clauses.flatMap(({ alternatives }) => alternatives.flatMap(termsOfMatcher));
  return [...new Map(all.map((lookup) => [lookupKey(lookup), lookup])).values()];
}

/** The distinct terms whose positions a query needs. */
export function phraseTermsOf(clauses: readonly PlannedClause[]): string[] {
  const all = clauses.flatMap(({ alternatives }) =>
    alternatives.flatMap((matcher) => ('terms' in matcher ? matcher.terms : [])),
  );
  return [...new Set(all)];
}
