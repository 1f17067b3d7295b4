import { wordList } from '../word-list';

/**
 * The words of a table, each with a bit for every row that has it; the first row has the lowest bit.
 * @param table lists of words, see wordList
 */
export function wordBits(table: Readonly<Record<string, string>>): Map<string, number> {
  const bits = new Map<string, number>();
  Object.values(table).forEach((words, row) => {
    for (const word of wordList(words)) bits.set(word, (bits.get(word) ?? 0) | (1 << row));
  });
  return bits;
}

/** The bits of some of all names; the first of all has the lowest bit. */
export function bitsOf(all: readonly string[], names: readonly string[]): number {
  return names.reduce((bits, name) => bits | (1 << all.indexOf(name)), 0);
}
