import { align, type Alignment } from './align';

/** Limits of the pieces of a quote, the places found of each, and the places compared: they bound the time in repetitive texts. */
const MOST_PIECES = 64;
const MOST_HITS = 500;
const MOST_PLACES = 8;

/** Characters of a piece. */
const SHORTEST_PIECE = 4;
const LONGEST_PIECE = 12;

/** The share and number of characters that may differ: a corrected name, an inserted word, but no other sentence. */
const MOST_DIFFERENT = 0.2;
const MOST_EDITS = 256;

/** Characters of a quote: in a shorter one a fifth is a letter or two, which is another word; a longer one takes seconds. */
const SHORTEST = 12;
const LONGEST = 10_000;

/**
 * Places in `text` that differ from `pattern` in at most a fifth of its characters. Only places with an unchanged piece of
 * the pattern are found.
 */
export function findSimilar(text: string, pattern: string): Alignment[] {
  if (pattern.length < SHORTEST || pattern.length > LONGEST) return [];
  const most = Math.min(MOST_EDITS, Math.floor(pattern.length * MOST_DIFFERENT));
  return likelyStarts(text, pattern, most)
    .map((start) => align(pattern, text, start, most))
    .filter((found): found is Alignment => found !== null && found.distance <= most);
}

/** The starts that most pieces point to, best first, more than `apart` characters from each other. */
function likelyStarts(text: string, pattern: string, apart: number): number[] {
  const starts = Int32Array.from(pieceHits(text, pattern)).sort();
  const groups: { votes: number; start: number }[] = [];
  for (let first = 0, last = 0; first < starts.length; first++) {
    while (last + 1 < starts.length && (starts[last + 1] as number) - (starts[first] as number) <= apart) {
      last++;
    }
    groups.push({ votes: last - first + 1, start: starts[(first + last) >> 1] as number });
  }
  groups.sort((a, b) => b.votes - a.votes);
  const chosen: number[] = [];
  const enough = (groups[0]?.votes ?? 0) / 2;
  for (const { start, votes } of groups) {
    if (votes < enough) break;
    if (chosen.every((other) => Math.abs(other - start) > apart)) chosen.push(start);
    if (chosen.length === MOST_PLACES) break;
  }
  return chosen;
}

/** The start of the whole pattern for each place of each piece. */
function pieceHits(text: string, pattern: string): number[] {
  const size = Math.min(LONGEST_PIECE, Math.max(SHORTEST_PIECE, Math.floor(pattern.length / LONGEST_PIECE)));
  const step = Math.max(size, Math.ceil(pattern.length / MOST_PIECES));
  const hits: number[] = [];
  for (let offset = 0; offset + size <= pattern.length; offset += step) {
    const piece = pattern.slice(offset, offset + size);
    let at = text.indexOf(piece);
    for (let count = 0; at >= 0 && count < MOST_HITS; count++) {
      hits.push(at - offset);
      at = text.indexOf(piece, at + 1);
    }
  }
  return hits;
}
