import type { KeptLine } from '../furniture/split-furniture';
import { align } from '../words/align';
import { type Anchor, longestRising } from '../words/longest-rising';
import { type Gap, gapsBetween } from './gaps';
import { type LinePair, singlePair, type Texts } from './line-pair';
import { rebrokenLines } from './rebroken-lines';
import { similarPairs } from './similar-pairs';

/** How the lines of two versions belong together. */
export interface LinePairs {
  /** Lines in the same words in the same place, and lines that were edited in place; rising on both sides. */
  inPlace: LinePair[];
  /** Lines that stand elsewhere now, edited or not. */
  moved: LinePair[];
}

/** Two lines in the same gap between unchanged ones are the same paragraph when this much alike. */
const LIKE_IN_PLACE = 0.35;
/** Alone in their gap they need less. */
const LIKE_ALONE = 0.25;
/** A line that was moved and edited must be recognised by more. */
const LIKE_ELSEWHERE = 0.6;
/** No likeness reaches it. */
const NEVER_ALIKE = 2;
/** Shorter lines are too often alike by chance. */
const SHORTEST_MOVED = 24;

/** Finds out which lines of the newer version are which of the older: unchanged, re-broken, moved, edited, then moved and edited. */
export function pairLines(old: readonly KeptLine[], next: readonly KeptLine[]): LinePairs {
  const texts = { old: old.map(({ words }) => words), new: next.map(({ words }) => words) };
  const partners = align(texts.old, texts.new);
  const gaps = gapsBetween(partners, texts.new.length);
  const left = new UnpairedLines(gaps);
  const rebroken = gaps.flatMap((gap) => rebrokenLines(texts, gap));
  left.take(rebroken);
  const movedWhole = pairMovedWhole(texts, left);
  left.take(movedWhole);
  const edited = gaps.flatMap((gap) => pairEdited(texts, gap, left));
  left.take(edited);
  const movedAndEdited = pairMovedAndEdited(texts, left);
  const inPlace = [...unchangedPairs(partners), ...rebroken, ...edited].sort((a, b) => a.old - b.old);
  return { inPlace, moved: [...movedWhole, ...movedAndEdited] };
}

function unchangedPairs(partners: Int32Array): LinePair[] {
  return Array.from(partners).flatMap((partner, index) => (partner < 0 ? [] : [singlePair(index, partner)]));
}

/** The lines that have no partner yet. */
class UnpairedLines {
  readonly old: Set<number>;
  readonly new: Set<number>;

  constructor(gaps: readonly Gap[]) {
    this.old = new Set(gaps.flatMap((gap) => gap.old));
    this.new = new Set(gaps.flatMap((gap) => gap.new));
  }

  take(pairs: readonly LinePair[]): void {
    for (const pair of pairs) {
      for (let index = pair.old; index < pair.oldTo; index++) this.old.delete(index);
      for (let index = pair.new; index < pair.newTo; index++) this.new.delete(index);
    }
  }
}

/** Pairs lines in the same words elsewhere, where these occur once on either side. */
function pairMovedWhole(texts: Texts, left: UnpairedLines): LinePair[] {
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
    old.length === 1 && next.length === 1 ? [singlePair(old[0] as number, next[0] as number)] : [],
  );
}

/** Pairs lines of a gap that are alike, in rising order. */
function pairEdited(texts: Texts, gap: Gap, left: UnpairedLines): LinePair[] {
  const among = {
    old: gap.old.filter((index) => left.old.has(index)),
    new: gap.new.filter((index) => left.new.has(index)),
  };
  const least = among.old.length === 1 && among.new.length === 1 ? LIKE_ALONE : LIKE_IN_PLACE;
  const pairs = similarPairs(texts, among, () => least).sort((a, b) => a.old - b.old);
  const rising = longestRising(pairs.map((pair): Anchor => [pair.old, pair.new]));
  return rising.map(([at, to]) => singlePair(at, to));
}

function pairMovedAndEdited(texts: Texts, left: UnpairedLines): LinePair[] {
  const isShort = (line: number) => (texts.old[line] ?? '').length < SHORTEST_MOVED;
  const pairs = similarPairs(texts, { old: [...left.old], new: [...left.new] }, (pair) =>
    isShort(pair.old) ? NEVER_ALIKE : LIKE_ELSEWHERE,
  );
  return pairs.map((pair) => singlePair(pair.old, pair.new));
}
