import { formatQuery } from './format-query';
import { parseQuery } from './parse-query';
import type { Clause, FilterField } from './query';

function isFilter({ negated, alternatives }: Clause, field: FilterField, value: string): boolean {
  const [atom] = alternatives;
  return (
    !negated &&
    alternatives.length === 1 &&
    atom?.kind === 'filter' &&
    atom.field === field &&
    atom.value.toLowerCase() === value.toLowerCase()
  );
}

/** Whether a typed search has this filter. */
export function hasFilter(text: string, field: FilterField, value: string): boolean {
  return parseQuery(text).clauses.some((clause) => isFilter(clause, field, value));
}

/** Toggles a filter in a typed search. */
export function toggleFilter(text: string, field: FilterField, value: string): string {
  const { clauses } = parseQuery(text);
  const others = clauses.filter((clause) => !isFilter(clause, field, value));
  const added: Clause = { negated: false, alternatives: [{ kind: 'filter', field, value }] };
  const isNarrowed = others.length < clauses.length;
  return formatQuery({ clauses: isNarrowed ? others : [added, ...others] });
}
