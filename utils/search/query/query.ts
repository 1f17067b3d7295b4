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
  'kind',
  'is',
  'has',
] as const;

/** A field that filters. */
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Values of the filters that cannot have any: what a source is archived as, what it is, and what it has. */
export const FILTER_VALUES = {
  kind: ['article', 'page', 'selection'],
  is: ['unread', 'read', 'watched', 'seen-again'],
  has: ['note', 'highlights', 'versions', 'credit'],
} as const satisfies Partial<Record<FilterField, readonly string[]>>;

/** A fact about a page that `kind:`, `is:` or `has:` narrows by, as a search spells it: `has:note`. */
export type Trait = {
  [Field in keyof typeof FILTER_VALUES]: `${Field}:${(typeof FILTER_VALUES)[Field][number]}`;
}[keyof typeof FILTER_VALUES];

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
