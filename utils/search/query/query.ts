/** Fields that narrow a search by what is known of a page rather than by its words. */
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

export type FilterField = (typeof FILTER_FIELDS)[number];

/** One thing to find. */
export type Atom =
  /** A word as typed. `prefix`: it is still being typed, and stands for all words that begin with it. */
  | { kind: 'word'; text: string; prefix: boolean }
  /** Words that must follow each other. */
  | { kind: 'phrase'; text: string }
  | { kind: 'filter'; field: FilterField; value: string };

/** What a page must have: one of the alternatives (`a OR b`); or must not have, when negated. */
export interface Clause {
  negated: boolean;
  alternatives: Atom[];
}

/** A search: a page is found when all clauses hold. No clauses find everything. */
export interface Query {
  clauses: Clause[];
}
