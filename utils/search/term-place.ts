/** Terms that a stretch of a text is found by, the first of them the one that all of its spellings share. */
export interface TermPlace {
  terms: readonly string[];
  /** UTF-16 offsets, `end` not included. */
  start: number;
  end: number;
  /** Number of the word, from 0 on; of a compound that of its first word, of a sign that of the word after it. */
  word: number;
}
