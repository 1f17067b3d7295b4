import type { ReadingWords } from '../../export/texts/reading-words';

/** What formats for reading and writing need. */
export interface ReadingNeeds {
  words: ReadingWords;
}
