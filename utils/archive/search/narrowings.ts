import { formatQuery } from '../../search/query/format-query';
import { parseQuery } from '../../search/query/parse-query';
import type { Clause, FilterField } from '../../search/query/query';

/** A value that a search is narrowed to, or rid of when negated. */
export interface Narrowing {
  field: FilterField;
  value: string;
  negated: boolean;
}

/** What a clause narrows by; `null` for words, and for a choice of several things. */
function narrowingOf({ negated, alternatives }: Clause): Narrowing | null {
  const [atom] = alternatives;
  if (alternatives.length !== 1 || atom?.kind !== 'filter') return null;
  return { field: atom.field, value: atom.value, negated };
}

/** All that a search, as typed, is narrowed by. */
export function narrowingsOf(text: string): Narrowing[] {
  return parseQuery(text).clauses.flatMap((clause) => narrowingOf(clause) ?? []);
}

/** The search, as typed, without what narrows it so. */
export function widen(text: string, { field, value, negated }: Narrowing): string {
  const clauses = parseQuery(text).clauses.filter((clause) => {
    const own = narrowingOf(clause);
    return !own || own.field !== field || own.negated !== negated || !isSameValue(own.value, value);
  });
  return formatQuery({ clauses });
}

/** Whether two values narrow by the same. */
export function isSameValue(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
