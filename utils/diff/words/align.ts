import { diffArrays } from 'diff';
import { type Anchor, longestRising } from './longest-rising';

/** Of up to this many elements the shortest edit is looked for; longer stretches are cut at elements that occur once on both sides. */
const SHORT = 1200;
/** Stretches with more edits than this have nothing to do with each other. */
const MOST_EDITS = 1200;

/** From `from`, up to `to` (not included), in each of the two lists. */
interface Stretch {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/**
 * Aligns two lists: finds the elements they have in common, in order.
 * @returns for every element of `old` the index of the equal one in `new`, or -1; rising
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

/** Pairs the equal elements at both ends; returns the stretch between them. */
function trimEnds(
  old: readonly string[],
  next: readonly string[],
  { oldFrom, oldTo, newFrom, newTo }: Stretch,
  partners: Int32Array,
): Stretch {
  while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === next[newFrom]) {
    partners[oldFrom] = newFrom;
    oldFrom++;
    newFrom++;
  }
  while (oldFrom < oldTo && newFrom < newTo && old[oldTo - 1] === next[newTo - 1]) {
    oldTo--;
    newTo--;
    partners[oldTo] = newTo;
  }
  return { oldFrom, oldTo, newFrom, newTo };
}

/** Pairs by Myers' algorithm; stretches that differ too much stay without partners. */
function byShortestEdit(
  old: readonly string[],
  next: readonly string[],
  { oldFrom, oldTo, newFrom, newTo }: Stretch,
  partners: Int32Array,
): void {
  const changes = diffArrays(old.slice(oldFrom, oldTo), next.slice(newFrom, newTo), {
    maxEditLength: MOST_EDITS,
  });
  let at = oldFrom;
  let to = newFrom;
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) {
      for (let index = 0; index < count; index++) partners[at + index] = to + index;
    }
    if (!added) at += count;
    if (!removed) to += count;
  }
}

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

/** Pairs the anchors; returns the stretches between them. */
function between(stretch: Stretch, anchors: readonly Anchor[], partners: Int32Array): Stretch[] {
  const stretches: Stretch[] = [];
  let { oldFrom, newFrom } = stretch;
  for (const [at, to] of anchors) {
    partners[at] = to;
    stretches.push({ oldFrom, oldTo: at, newFrom, newTo: to });
    oldFrom = at + 1;
    newFrom = to + 1;
  }
  stretches.push({ oldFrom, oldTo: stretch.oldTo, newFrom, newTo: stretch.newTo });
  return stretches;
}
