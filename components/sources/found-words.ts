import { parseQuery } from '../../utils/search/query/parse-query';
import { type PlannedClause, planQuery } from '../../utils/search/query/plan-query';

let last: { filter: string; clauses: PlannedClause[] } | null = null;

/** What a search looks for; read once for all rows that ask. */
export function clausesOf(filter: string): PlannedClause[] {
  if (last?.filter !== filter) last = { filter, clauses: planQuery(parseQuery(filter)) };
  return last.clauses;
}
