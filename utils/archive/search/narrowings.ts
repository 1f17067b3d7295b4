import { formatQuery } from '../../search/query/format-query';
import { parseQuery } from '../../search/query/parse-query';
import type { Clause, FilterField } from '../../search/query/query';

/** A filter of a search: only pages with this value are found; only pages without it when negated. */
export interface Narrowing {
  field: FilterField;
  value: string;
  negated: boolean;
}

/** The filter of a clause; `null` for words and for several alternatives. */
function narrowingOf({ negated, alternatives }: Clause): Narrowing | null {
  const [atom] = alternatives;
  if (alternatives.length !== 1 || atom?.kind !== 'filter') return null;
  return { field: atom.field, value: atom.value, negated };
}

/** All filters of a search, as typed. */
export function narrowingsOf(text: string): Narrowing[] {
  return parseQuery(text).clauses.flatMap((clause) => narrowingOf(clause) ?? []);
}

/** The search, as typed, without a filter. */
export function widen(text: string, { field, value, negated }: Narrowing): string {
  const clauses = parseQuery(text).clauses.filter((clause) => {
    const own = narrowingOf(clause);
    return !own || own.field !== field || own.negated !== negated || !isSameValue(own.value, value);
  });
  return formatQuery({ clauses });
}

/** Whether two filter values are equal, ignoring case. */
export function isSameValue(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
