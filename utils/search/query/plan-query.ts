import { eachWord } from '../each-word';
import { BYLINE_MARK, LONGEST_PREFIX_TERM, PREFIX_MARK } from '../index/segment-layout';
import { termsOf } from '../word-terms';
import type { Atom, Clause, FilterField, Query } from './query';

/** A lookup in the index: one term, or all terms with a prefix. */
export interface Lookup {
  term: string;
  isPrefix: boolean;
}

/** The planned form of an atom. */
export type Matcher =
  /** `found` selects pages. `bonus` is the whole word: pages with it rank above others that the prefix finds. */
  | { kind: 'term'; found: Lookup; bonus: Lookup | null }
  | { kind: 'phrase'; terms: string[] }
  /** Words that must all be in the byline. */
  | { kind: 'byline'; terms: string[] }
  | { kind: 'filter'; field: Exclude<FilterField, 'by'>; value: string };

/** A clause of matchers. */
export interface PlannedClause {
  negated: boolean;
  alternatives: Matcher[];
}

/** Plans a query for the index. Atoms without any word (`&`) are left out. */
export function planQuery({ clauses }: Query): PlannedClause[] {
  return clauses.flatMap(planClause).filter(({ alternatives }) => alternatives.length > 0);
}

/** `well-kno` becomes two clauses: the complete words, and the word that is still being typed. */
function planClause({ negated, alternatives }: Clause): PlannedClause[] {
  const [only] = alternatives;
  if (alternatives.length === 1 && only?.kind === 'word' && only.prefix && !negated) {
    const terms = termsIn(only.text);
    const last = terms.pop();
    if (last === undefined) return [];
    const prefix = { negated, alternatives: [planPrefix(last)] };
    const before = planTerms(terms);
    return before ? [{ negated, alternatives: [before] }, prefix] : [prefix];
  }
  return [{ negated, alternatives: alternatives.flatMap((atom) => planAtom(atom) ?? []) }];
}

function planAtom(atom: Atom): Matcher | null {
  if (atom.kind === 'filter') return planFilter(atom);
  const terms = termsIn(atom.text);
  const [only] = terms;
  const isPrefix = atom.kind === 'word' && atom.prefix && terms.length === 1;
  return isPrefix && only !== undefined ? planPrefix(only) : planTerms(terms);
}

function planFilter({ field, value }: Atom & { kind: 'filter' }): Matcher | null {
  if (field !== 'by') return { kind: 'filter', field, value };
  const terms = termsIn(value).map((term) => BYLINE_MARK + term);
  return terms.length === 0 ? null : { kind: 'byline', terms };
}

function planTerms(terms: string[]): Matcher | null {
  const [first] = terms;
  if (first === undefined) return null;
  if (terms.length > 1) return { kind: 'phrase', terms };
  return { kind: 'term', found: { term: first, isPrefix: false }, bonus: null };
}

function planPrefix(term: string): Matcher {
  const found =
    term.length <= LONGEST_PREFIX_TERM
      ? { term: PREFIX_MARK + term, isPrefix: false }
      : { term, isPrefix: true };
  return { kind: 'term', found, bonus: { term, isPrefix: false } };
}

/** The words of a text, each as the term that its spellings share. */
export function termsIn(text: string): string[] {
  const terms: string[] = [];
  eachWord(text, (word) => {
    const [term] = termsOf(word);
    if (term !== undefined) terms.push(term);
  });
  return terms;
}
