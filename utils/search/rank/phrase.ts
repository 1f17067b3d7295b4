import { TermPostings } from '../index/term-postings';
import type { Common } from './common-docs';
import { type PhraseWord, PositionReader } from './position-reader';

/** Filters the common documents by adjacency of the words; the frequency is the number of occurrences of the phrase. */
export function phrasePostings(words: readonly PhraseWord[], common: Common): TermPostings {
  const found = new TermPostings(common.docs.length);
  const readers = words.map((word, index) => new PositionReader(word, common.postings[index] ?? []));
  const [first, ...rest] = readers;
  if (!first) return found;
  for (let index = 0; index < common.docs.length; index++) {
    first.read(index);
    for (let word = 0; word < rest.length && first.length > 0; word++) {
      const next = rest[word] as PositionReader;
      next.read(index);
      keepFollowed(first, next, word + 1);
    }
    if (first.length > 0) found.add(common.docs[index] as number, first.length, first.length);
  }
  return found;
}

/** Keeps the start positions that the next word follows at `distance`. */
function keepFollowed(starts: PositionReader, { positions, length }: PositionReader, distance: number): void {
  const found = starts.positions;
  let kept = 0;
  let at = 0;
  for (let index = 0; index < starts.length; index++) {
    const start = found[index] as number;
    const wanted = start + distance;
    while (at < length && (positions[at] as number) < wanted) at++;
    if (at === length) break;
    if (positions[at] !== wanted) continue;
    found[kept] = start;
    kept++;
  }
  starts.length = kept;
}
