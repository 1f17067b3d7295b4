import { eachWord } from '../../search/each-word';
import type { Row } from '../comparison';

/** How many words one version has and the other has not. */
export interface ChangedWords {
  added: number;
  removed: number;
}

/** Counts the words that a comparison marks as added or removed. A paragraph that only stands elsewhere adds and removes none. */
export function countChangedWords(rows: readonly Row[]): ChangedWords {
  const words = { added: 0, removed: 0 };
  for (const { kind, old, new: next, parts } of rows) {
    if (kind === 'added') words.added += wordsIn(next);
    else if (kind === 'removed') words.removed += wordsIn(old);
    else for (const { op, text } of parts) if (op !== 'same') words[op] += wordsIn(text);
  }
  return words;
}

function wordsIn(text: string | null): number {
  let count = 0;
  eachWord(text ?? '', () => count++);
  return count;
}
