import { parseQuery } from '../../utils/search/query/parse-query';
import { type PlannedClause, planQuery } from '../../utils/search/query/plan-query';

let last: { filter: string; clauses: PlannedClause[] } | null = null;

/** The clauses of a search. They are parsed once for all rows. */
export function clausesOf(filter: string): PlannedClause[] {
  if (last?.filter !== filter) last = { filter, clauses: planQuery(parseQuery(filter)) };
  return last.clauses;
}
