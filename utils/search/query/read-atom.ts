import { eachTerm } from '../each-term';
import type { TermPlace } from '../term-place';
import { termsOf } from '../word-terms';

/** What a piece of a search consists of. */
export interface AtomTerms {
  /** Its words, each as the term that all of its spellings share. */
  words: string[];
  /** Further terms of the only word: what it is without an Arabic article. */
  stems: readonly string[];
  /** The words as one, where the piece as a whole is a figure in groups or initials: `1250000`, `usa`. */
  joined: string | null;
  /** The word with its signs, `c++`, which is another thing than the word. */
  signed: string | null;
  signs: string[];
}

/** Initials of fewer letters are words as well: `U.S.`, us. */
const SHORTEST_JOINED = 3;

/** Reads a word or phrase of a search. */
export function readAtom(text: string): AtomTerms {
  const found = { word: [] as TermPlace[], compound: [] as TermPlace[], sign: [] as TermPlace[] };
  eachTerm(text, {
    word: (terms, word, start, end) => found.word.push({ terms, word, start, end }),
    compound: (place) => found.compound.push(place),
    sign: (place) => found.sign.push(place),
  });
  const words = found.word.flatMap(({ terms }) => terms[0] ?? []);
  const [whole] = found.compound.filter(({ start, end }) => isAllOf(text, start, end));
  const term = whole?.terms[0] ?? null;
  return {
    words,
    stems: words.length === 1 ? stemsOf(text) : [],
    joined: words.length > 1 && (term?.length ?? 0) >= SHORTEST_JOINED ? term : null,
    signed: words.length === 1 ? term : null,
    signs: [...new Set(found.sign.flatMap(({ terms }) => terms))],
  };
}

/** Whether nothing but marks at the end is outside of a piece. */
function isAllOf(text: string, start: number, end: number): boolean {
  return text.slice(0, start).trim() === '' && /^[.\s]*$/.test(text.slice(end));
}

/** Only the article: Hebrew prefixes are letters of many words too. */
function stemsOf(word: string): readonly string[] {
  return /\p{sc=Arab}/u.test(word) && !word.includes('\u200c') ? termsOf(word.trim()).slice(1) : [];
}
