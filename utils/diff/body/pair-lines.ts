import type { KeptLine } from '../furniture/split-furniture';
import { withoutSpace } from '../white-space';
import { align, longestRising } from '../words/align';
import { type Pair, similarPairs } from './similar-pairs';

/** How the lines of two versions belong together. */
export interface LinePairs {
  /** Lines in the same words in the same place, and lines that were edited in place; rising on both sides. */
  inPlace: LinePair[];
  /** Lines that stand elsewhere now, edited or not. */
  moved: LinePair[];
}

/** Lines `old` to `oldTo` and `new` to `newTo` (not included) stand for each other. More than one: breaks were put in or taken out. */
export interface LinePair {
  old: number;
  oldTo: number;
  new: number;
  newTo: number;
}

/** Two lines in the same gap between unchanged ones are the same paragraph when this much alike. */
const LIKE_IN_PLACE = 0.35;
/** Alone in their gap they need less. */
const LIKE_ALONE = 0.25;
/** What was moved and edited must be known again. */
const LIKE_ELSEWHERE = 0.6;
/** Shorter lines are too often alike by chance. */
const SHORTEST_MOVED = 24;

/** Finds out which lines of the newer version are which of the older. */
export function pairLines(old: readonly KeptLine[], next: readonly KeptLine[]): LinePairs {
  const texts = { old: old.map(({ words }) => words), new: next.map(({ words }) => words) };
  const partners = align(texts.old, texts.new);
  const inPlace: LinePair[] = [];
  const left = { old: new Set<number>(), new: new Set<number>() };
  const gaps = gapsBetween(partners, texts.new.length);
  partners.forEach((partner, index) => {
    if (partner >= 0) inPlace.push(single(index, partner));
  });
  for (const gap of gaps) {
    const rebroken = rebrokenLines(texts, gap);
    inPlace.push(...rebroken);
    gap.old.forEach((index) => left.old.add(index));
    gap.new.forEach((index) => left.new.add(index));
    for (const pair of rebroken) {
      for (let index = pair.old; index < pair.oldTo; index++) left.old.delete(index);
      for (let index = pair.new; index < pair.newTo; index++) left.new.delete(index);
    }
  }
  const take = (pair: LinePair) => {
    left.old.delete(pair.old);
    left.new.delete(pair.new);
    return pair;
  };
  const moved = movedWhole(texts, left).map(take);
  for (const gap of gaps) inPlace.push(...editedInPlace(texts, gap, left).map(take));
  const elsewhere = similarPairs(texts, [...left.old], [...left.new], ({ old: at }) =>
    (texts.old[at] ?? '').length < SHORTEST_MOVED ? 2 : LIKE_ELSEWHERE,
  );
  moved.push(...elsewhere.map((pair) => take(single(pair.old, pair.new))));
  return { inPlace: inPlace.sort((a, b) => a.old - b.old), moved };
}

const single = (old: number, next: number): LinePair => ({ old, oldTo: old + 1, new: next, newTo: next + 1 });

type Texts = { old: readonly string[]; new: readonly string[] };

/** Lines without a partner between two that have one. */
interface Gap {
  old: number[];
  new: number[];
}

function gapsBetween(partners: Int32Array, newLength: number): Gap[] {
  const gaps: Gap[] = [];
  let gap: Gap = { old: [], new: [] };
  let to = 0;
  const close = (end: number) => {
    while (to < end) gap.new.push(to++);
    if (gap.old.length + gap.new.length > 0) gaps.push(gap);
    gap = { old: [], new: [] };
  };
  partners.forEach((partner, index) => {
    if (partner < 0) gap.old.push(index);
    else {
      close(partner);
      to = partner + 1;
    }
  });
  close(newLength);
  return gaps;
}

/** Lines of a gap that are the same words, broken in other places. */
function rebrokenLines(texts: Texts, gap: Gap): LinePair[] {
  const bare = {
    old: gap.old.map((index) => withoutSpace(texts.old[index] ?? '')),
    new: gap.new.map((index) => withoutSpace(texts.new[index] ?? '')),
  };
  const found: LinePair[] = [];
  let after = 0;
  for (let at = 0; at < gap.old.length; at++) {
    for (let to = after; to < gap.new.length; to++) {
      const ends = sameFrom(bare.old, at, bare.new, to);
      if (!ends) continue;
      const [oldFrom, newFrom] = [gap.old[at] as number, gap.new[to] as number];
      found.push({ old: oldFrom, oldTo: oldFrom + ends.old, new: newFrom, newTo: newFrom + ends.new });
      after = to + ends.new;
      at += ends.old - 1;
      break;
    }
  }
  return found;
}

/** How many lines from here on each side are the same characters together; `null` when none. */
function sameFrom(
  old: readonly string[],
  at: number,
  next: readonly string[],
  to: number,
): { old: number; new: number } | null {
  let [mine, theirs] = [old[at] ?? '', next[to] ?? ''];
  let [oldCount, newCount] = [1, 1];
  while (mine !== theirs) {
    const isShorter = mine.length < theirs.length;
    const more = isShorter ? old[at + oldCount++] : next[to + newCount++];
    if (more === undefined || !(isShorter ? theirs.startsWith(mine) : mine.startsWith(theirs))) return null;
    if (isShorter) mine += more;
    else theirs += more;
  }
  return { old: oldCount, new: newCount };
}

/** Lines in the same words elsewhere, where these occur once on either side. */
function movedWhole(texts: Texts, left: { old: Set<number>; new: Set<number> }): LinePair[] {
  const places = new Map<string, { old: number[]; new: number[] }>();
  for (const side of ['old', 'new'] as const) {
    for (const index of left[side]) {
      const text = texts[side][index] ?? '';
      const place = places.get(text) ?? { old: [], new: [] };
      place[side].push(index);
      places.set(text, place);
    }
  }
  return [...places.values()].flatMap(({ old, new: next }) =>
    old.length === 1 && next.length === 1 ? [single(old[0] as number, next[0] as number)] : [],
  );
}

function editedInPlace(texts: Texts, gap: Gap, left: { old: Set<number>; new: Set<number> }): LinePair[] {
  const old = gap.old.filter((index) => left.old.has(index));
  const next = gap.new.filter((index) => left.new.has(index));
  const least = old.length === 1 && next.length === 1 ? LIKE_ALONE : LIKE_IN_PLACE;
  const pairs = similarPairs(texts, old, next, () => least).sort((a, b) => a.old - b.old);
  const rising = longestRising(pairs.map((pair: Pair) => [pair.old, pair.new]));
  return rising.map(([at, to]) => single(at, to));
}
