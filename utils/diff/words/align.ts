import { diffArrays } from 'diff';

/** Up to this many elements the shortest edit is looked for; more are cut at what occurs once on both sides. */
const SHORT = 1200;
/** Where nothing can be cut: with more edits than this the stretches have nothing to do with each other. */
const MOST_EDITS = 1200;

/** From `from`, up to `to` (not included), in each of the two lists. */
interface Stretch {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/**
 * Finds what two lists have in common, in order.
 * @returns for every element of `old` the index of its like in `new`, or -1; rising.
 */
export function align(old: readonly string[], next: readonly string[]): Int32Array {
  const partners = new Int32Array(old.length).fill(-1);
  const waiting: Stretch[] = [{ oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: next.length }];
  for (let stretch = waiting.pop(); stretch; stretch = waiting.pop()) {
    const middle = trimEnds(old, next, stretch, partners);
    const size = middle.oldTo - middle.oldFrom + middle.newTo - middle.newFrom;
    if (middle.oldFrom === middle.oldTo || middle.newFrom === middle.newTo) continue;
    const anchors = size > SHORT ? commonOnce(old, next, middle) : [];
    if (anchors.length === 0) byShortestEdit(old, next, middle, partners);
    else waiting.push(...between(middle, anchors, partners));
  }
  return partners;
}

/** Pairs what is equal at both ends; returns what is left. */
function trimEnds(
  old: readonly string[],
  next: readonly string[],
  { oldFrom, oldTo, newFrom, newTo }: Stretch,
  partners: Int32Array,
): Stretch {
  while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === next[newFrom])
    partners[oldFrom++] = newFrom++;
  while (oldFrom < oldTo && newFrom < newTo && old[oldTo - 1] === next[newTo - 1])
    partners[--oldTo] = --newTo;
  return { oldFrom, oldTo, newFrom, newTo };
}

/** Myers' algorithm; what differs too much stays without partners. */
function byShortestEdit(
  old: readonly string[],
  next: readonly string[],
  { oldFrom, oldTo, newFrom, newTo }: Stretch,
  partners: Int32Array,
): void {
  const changes = diffArrays(old.slice(oldFrom, oldTo), next.slice(newFrom, newTo), {
    maxEditLength: MOST_EDITS,
  });
  let [at, to] = [oldFrom, newFrom];
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) for (let index = 0; index < count; index++) partners[at + index] = to + index;
    if (!added) at += count;
    if (!removed) to += count;
  }
}

type Anchor = [old: number, next: number];

/** Elements that occur once on either side, as many as can be had in rising order (patience diff). */
function commonOnce(old: readonly string[], next: readonly string[], stretch: Stretch): Anchor[] {
  const inOld = placesOnce(old, stretch.oldFrom, stretch.oldTo);
  const inNew = placesOnce(next, stretch.newFrom, stretch.newTo);
  const common: Anchor[] = [];
  for (const [element, at] of inOld) {
    const to = inNew.get(element);
    if (at >= 0 && to !== undefined && to >= 0) common.push([at, to]);
  }
  return longestRising(common);
}

/** Where each element is; -1 for those that occur again. */
function placesOnce(list: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let index = from; index < to; index++) {
    const element = list[index] as string;
    places.set(element, places.has(element) ? -1 : index);
  }
  return places;
}

/** The longest subsequence that rises on the second side, of pairs that rise on the first. */
export function longestRising(pairs: readonly Anchor[]): Anchor[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  const sideOf = (index: number): number => (pairs[index] as Anchor)[1];
  for (let index = 0; index < pairs.length; index++) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sideOf(ends[middle] as number) < sideOf(index)) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = index;
  }
  const chain: Anchor[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] as number)
    chain.push(pairs[index] as Anchor);
  return chain.reverse();
}

/** The stretches between anchors, which are paired. */
function between(stretch: Stretch, anchors: readonly Anchor[], partners: Int32Array): Stretch[] {
  const stretches: Stretch[] = [];
  let { oldFrom, newFrom } = stretch;
  for (const [at, to] of anchors) {
    partners[at] = to;
    stretches.push({ oldFrom, oldTo: at, newFrom, newTo: to });
    [oldFrom, newFrom] = [at + 1, to + 1];
  }
  stretches.push({ oldFrom, oldTo: stretch.oldTo, newFrom, newTo: stretch.newTo });
  return stretches;
}
