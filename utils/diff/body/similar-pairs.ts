import { addToGroup } from '../../model/group-by';
import { eachWord } from '../../search/each-word';
import type { Texts } from './line-pair';

/** A line of the older version and one of the newer that seem to be the same paragraph. */
export interface Pair {
  old: number;
  new: number;
  /** Share of their words that are in both: 0 to 1 (Dice's coefficient). */
  likeness: number;
}

interface Words {
  index: number;
  words: Set<string>;
}

/** A word in more lines than this does not tell which of them belong together. */
const COMMON = 60;
/** Two lines that are less alike are no candidates. */
const LEAST = 0.25;

/**
 * Pairs lines that are alike, the most alike first and each in one pair only. Lines are looked up by their words, so the time
 * grows with what they share, not with their number squared.
 * @param among lines that may be paired: indexes into the two lists of texts
 * @param least the likeness that a pair must reach
 */
export function similarPairs(
  texts: Texts,
  among: { old: readonly number[]; new: readonly number[] },
  least: (pair: Pair) => number,
): Pair[] {
  const newWords = among.new.map((index) => ({ index, words: wordSet(texts.new[index] ?? '') }));
  const byWord = indexByWord(newWords);
  const candidates = among.old.flatMap((index) =>
    candidatesOf({ index, words: wordSet(texts.old[index] ?? '') }, newWords, byWord),
  );
  candidates.sort((a, b) => b.likeness - a.likeness || Math.abs(a.old - a.new) - Math.abs(b.old - b.new));
  const taken = { old: new Set<number>(), new: new Set<number>() };
  return candidates.filter((pair) => {
    if (pair.likeness < least(pair) || taken.old.has(pair.old) || taken.new.has(pair.new)) return false;
    taken.old.add(pair.old);
    taken.new.add(pair.new);
    return true;
  });
}

function wordSet(text: string): Set<string> {
  const words = new Set<string>();
  eachWord(text, (word) => words.add(word.toLowerCase()));
  return words;
}

/** For each word, the places of the lines that have it. */
function indexByWord(lines: readonly Words[]): Map<string, number[]> {
  const byWord = new Map<string, number[]>();
  lines.forEach(({ words }, place) => {
    for (const word of words) addToGroup(byWord, word, place);
  });
  return byWord;
}

function candidatesOf(line: Words, others: readonly Words[], byWord: Map<string, number[]>): Pair[] {
  const shared = new Map<number, number>();
  for (const word of line.words) {
    const places = byWord.get(word) ?? [];
    if (places.length > COMMON) continue;
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const candidates: Pair[] = [];
  for (const [place, count] of shared) {
    const other = others[place] as Words;
    const likeness = (2 * count) / (line.words.size + other.words.size);
    if (likeness >= LEAST) candidates.push({ old: line.index, new: other.index, likeness });
  }
  return candidates;
}
