/** Fields that narrow a search by facts about a page rather than by its words. */
export const FILTER_FIELDS = [
  'site',
  'source',
  'tag',
  'lang',
  'by',
  'before',
  'after',
  'on',
  'published',
  'is',
] as const;

/** A field that filters. */
export type FilterField = (typeof FILTER_FIELDS)[number];

/** One thing to look for. */
export type Atom =
  /** A word as typed. `prefix`: it is still being typed and matches all words that begin with it. */
  | { kind: 'word'; text: string; prefix: boolean }
  /** Words that must be adjacent, in this order. */
  | { kind: 'phrase'; text: string }
  | { kind: 'filter'; field: FilterField; value: string };

/** A page must contain one of the alternatives (`a OR b`); none of them when negated. */
export interface Clause {
  negated: boolean;
  alternatives: Atom[];
}

/** A search: a page is found when all clauses hold. A query without clauses finds every page. */
export interface Query {
  clauses: Clause[];
}
