import { BYLINE_MARK, LONGEST_PREFIX_TERM, PREFIX_MARK } from '../term-marks';
import type { Atom, Clause, FilterField, Query } from './query';
import { type AtomTerms, readAtom } from './read-atom';

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
  | { kind: 'filter'; field: Exclude<FilterField, 'by'>; value: string }
  /** The page with this address, as typed. */
  | { kind: 'address'; address: string };

/** Zero width non-joiner. */
const JOINER = '\u200c';
/** `news.example.org`: a name with dots whose last part is no figure. */
const HOST = /^(?:[\p{L}\p{Nd}-]+\.)+\p{L}{2,}$/u;
/** An address, also without its scheme when it has a path. */
const ADDRESS = /^(?:https?:\/\/\S|(?:[\p{L}\p{Nd}-]+\.)+\p{L}{2,}(?::\d+)?\/\S)/iu;

/** `5.6`, `19:44`: what follows the sign is part of the figure, not the beginning of any word. */
const FRACTION = /^[^\p{L}]*\p{Nd}[.,:]\p{Nd}+$/u;

/** A clause of matchers. */
export interface PlannedClause {
  negated: boolean;
  alternatives: Matcher[];
}

/** Plans a query for the index. Atoms without anything to look for (`&`) are left out. */
export function planQuery({ clauses }: Query): PlannedClause[] {
  return clauses.flatMap(planClause).filter(({ alternatives }) => alternatives.length > 0);
}

/** A word alone may be several clauses, all of which must hold; as an alternative, or not wanted, it is one. */
function planClause({ negated, alternatives }: Clause): PlannedClause[] {
  const [only] = alternatives;
  if (alternatives.length === 1 && only?.kind === 'word' && !negated)
    return planWord(only).map((matchers) => ({ negated, alternatives: matchers }));
  return [{ negated, alternatives: alternatives.flatMap(planAtom) }];
}

type Word = Atom & { kind: 'word' };

/**
 * The clauses of a word: `well-kno` is two, the words before the one that is still being typed, and that one; `5€` as well. What
 * the word may mean as a whole (a site, an address, a figure without commas) is an alternative in each.
 */
function planWord(atom: Word): Matcher[][] {
  const read = readAtom(atom.text);
  const whole = wholeMatchers(atom, read);
  const signs = read.signs.map((sign) => [toTerm(sign)]);
  if (read.signed !== null) return [[planSigned(read.signed, atom.prefix)], ...signs];
  if (read.words.length === 0) return signs;
  const isUnfinished = atom.prefix && !FRACTION.test(atom.text);
  const parts = isUnfinished ? planUnfinished(read) : [[...planTerms(read.words), ...read.stems.map(toTerm)]];
  return [...parts.map((matchers) => [...matchers, ...whole]), ...signs];
}

function planUnfinished({ words, stems }: AtomTerms): Matcher[][] {
  const before = planTerms(words.slice(0, -1));
  const last = [words.at(-1) ?? '', ...stems].map(planPrefix);
  return before.length > 0 ? [before, last] : [last];
}

function planSigned(term: string, prefix: boolean): Matcher {
  return prefix ? planPrefix(term) : toTerm(term);
}

/** What a piece of a search may mean beside its words, one after another. */
function wholeMatchers({ text, prefix }: Word, { joined }: AtomTerms): Matcher[] {
  const parts = text.includes(JOINER) ? text.split(JOINER).flatMap(termsIn) : [];
  const isNumber = joined !== null && /^\p{Nd}/u.test(joined);
  return [
    ...(joined === null ? [] : [prefix && isNumber ? planPrefix(joined) : toTerm(joined)]),
    ...(parts.length > 1 ? [{ kind: 'phrase' as const, terms: parts }] : []),
    ...(HOST.test(text)
      ? [{ kind: 'filter' as const, field: 'site' as const, value: text.toLowerCase() }]
      : []),
    ...(ADDRESS.test(text) ? [{ kind: 'address' as const, address: text }] : []),
  ];
}

/** What any of these finds is found. */
function planAtom(atom: Atom): Matcher[] {
  if (atom.kind === 'filter') return planFilter(atom);
  const read = readAtom(atom.text);
  const [sign] = read.signs;
  if (read.words.length === 0) return sign === undefined ? [] : [toTerm(sign)];
  if (atom.kind === 'phrase') return planTerms(read.words);
  if (read.signed !== null) return [planSigned(read.signed, atom.prefix)];
  const [only] = read.words;
  const isPrefix = atom.prefix && read.words.length === 1 && only !== undefined;
  return [...(isPrefix ? [planPrefix(only)] : planTerms(read.words)), ...wholeMatchers(atom, read)];
}

function planFilter({ field, value }: Atom & { kind: 'filter' }): Matcher[] {
  if (field !== 'by') return [{ kind: 'filter', field, value }];
  const terms = termsIn(value).map((term) => BYLINE_MARK + term);
  return terms.length === 0 ? [] : [{ kind: 'byline', terms }];
}

function planTerms(terms: readonly string[]): Matcher[] {
  const [first] = terms;
  if (first === undefined) return [];
  return terms.length > 1 ? [{ kind: 'phrase', terms: [...terms] }] : [toTerm(first)];
}

function toTerm(term: string): Matcher {
  return { kind: 'term', found: { term, isPrefix: false }, bonus: null };
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
  return readAtom(text).words;
}
