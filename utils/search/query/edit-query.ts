import { formatQuery } from './format-query';
import { parseQuery } from './parse-query';
import type { Atom, Clause, FilterField, Query } from './query';

/** A filter of a search: only pages with this value are found; only pages without it when negated. */
export interface Narrowing {
  field: FilterField;
  value: string;
  negated: boolean;
}

/** Fields of which a page has one value: two that are wanted are alternatives. Of the others it may have both. */
const ALTERNATIVES: readonly FilterField[] = ['site', 'source', 'lang', 'on', 'kind'];

/** The field of a clause that is nothing but filters of one field, wanted or not; `null` for all others. */
function fieldOf({ alternatives }: Clause): FilterField | null {
  const [first] = alternatives;
  if (first?.kind !== 'filter') return null;
  const isAlone = alternatives.every((atom) => atom.kind === 'filter' && atom.field === first.field);
  return isAlone ? first.field : null;
}

/** All filters of a search, as typed; not those that are alternatives to words or to filters of other fields. */
export function narrowingsOf(text: string): Narrowing[] {
  return parseQuery(text).clauses.flatMap((clause) => {
    if (fieldOf(clause) === null) return [];
    const { negated, alternatives } = clause;
    return alternatives.flatMap((atom) =>
      atom.kind === 'filter' ? { field: atom.field, value: atom.value, negated } : [],
    );
  });
}

/** A typed search in two: what `narrowingsOf` tells, and all else. */
export interface SplitSearch {
  filters: string;
  words: string;
}

/** Takes a search apart into its filters and its words. Where it has no filters, the words are as they were typed. */
export function splitSearch(text: string): SplitSearch {
  const { clauses } = parseQuery(text);
  const filters = clauses.filter((clause) => fieldOf(clause) !== null);
  if (filters.length === 0) return { filters: '', words: text };
  const words = clauses.filter((clause) => !filters.includes(clause));
  return { filters: formatQuery({ clauses: filters }), words: formatQuery({ clauses: words }) };
}

/** A quoted part that is closed, or a piece without a space. */
const PIECE = /-?(?:\p{L}+:)?(?:"[^"]*"|“[^“”]*”|«[^«»]*»)|\S+/gu;
const OPENED = /^-?(?:\p{L}+:)?(?:"(?!.*")|“(?!.*”)|«(?!.*»))/u;

/** Whether a search that is being typed ends inside quotation marks: `tag:"city `. */
export function endsQuoted(text: string): boolean {
  return (text.match(PIECE) ?? []).some((piece) => OPENED.test(piece));
}

/** The search that `splitSearch` took apart. */
export function joinSearch({ filters, words }: SplitSearch): string {
  return filters === '' || words === '' ? filters + words : `${filters} ${words}`;
}

/** Whether two filter values are equal, ignoring case. */
export function isSameValue(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether a typed search has this filter. */
export function hasFilter(text: string, field: FilterField, value: string): boolean {
  return narrowingsOf(text).some(
    (own) => !own.negated && own.field === field && isSameValue(own.value, value),
  );
}

/** The search, as typed, without a filter. */
export function widen(text: string, narrowing: Narrowing): string {
  const isOther = (atom: Atom) =>
    atom.kind !== 'filter' || atom.field !== narrowing.field || !isSameValue(atom.value, narrowing.value);
  const clauses = parseQuery(text).clauses.map((clause) =>
    fieldOf(clause) === narrowing.field && clause.negated === narrowing.negated
      ? { ...clause, alternatives: clause.alternatives.filter(isOther) }
      : clause,
  );
  return formatQuery({ clauses: clauses.filter(({ alternatives }) => alternatives.length > 0) });
}

/** Takes a filter of a typed search back, or adds it: to those of its field where a page has only one value of that. */
export function toggleFilter(text: string, field: FilterField, value: string): string {
  if (hasFilter(text, field, value)) return widen(text, { field, value, negated: false });
  const added: Atom = { kind: 'filter', field, value };
  const { clauses } = parseQuery(text);
  const group = ALTERNATIVES.includes(field) ? clauses.find((clause) => isGroup(clause, field)) : undefined;
  if (!group) return formatQuery({ clauses: [{ negated: false, alternatives: [added] }, ...clauses] });
  const grown = { ...group, alternatives: [...group.alternatives, added] };
  return formatQuery({ clauses: clauses.map((clause) => (clause === group ? grown : clause)) });
}

/** A query without what narrows it to values of a field; `null` where nothing does. */
export function withoutGroup({ clauses }: Query, field: FilterField): Query | null {
  const others = clauses.filter((clause) => !isGroup(clause, field));
  return others.length < clauses.length ? { clauses: others } : null;
}

function isGroup(clause: Clause, field: FilterField): boolean {
  return !clause.negated && fieldOf(clause) === field;
}
