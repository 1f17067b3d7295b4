import { CompoundReader } from './compounds';
import { eachWord } from './each-word';
import { fold } from './fold';
import type { TermPlace } from './term-place';
import { termsOf } from './word-terms';

/** What is done with each term. Words are many, so theirs come without an object around them. */
export interface OnTerm {
  word: (terms: readonly string[], word: number, start: number, end: number) => void;
  /** Several words as one: `1,250,000`, `U.S.A.`; or a word with its signs: `C++`, `.NET`. */
  compound: (place: TermPlace) => void;
  /** A sign that stands for itself: an emoji, ½, €. */
  sign: (place: TermPlace) => void;
}

/**
 * Finds the terms of a text: of its words, of what is one thing though written as several words, and of signs. Only words take
 * up a place, so that phrases are what they are without signs.
 * @returns the number of words
 */
export function eachTerm(text: string, on: OnTerm): number {
  let word = 0;
  const compounds = new CompoundReader(text, on.compound);
  eachWord(
    text,
    (written, start, end) => {
      const terms = termsOf(written);
      if (terms.length === 0) return;
      on.word(terms, word, start, end);
      if (compounds.mayTake(start, end)) compounds.add({ start, end, word });
      word++;
    },
    (sign, start, end) => {
      const term = fold(sign);
      if (term !== '') on.sign({ terms: [term], start, end, word });
    },
  );
  compounds.finish();
  return word;
}
