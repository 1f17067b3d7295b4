import { countMatches, type Matches } from '../../../search/rank/matches';
import type { IndexPart } from './index-part';

/** Everything that was found, in order, as numbers: 100,000 take less than a megabyte. */
export interface OrderedHits {
  parts: Uint16Array;
  docs: Uint32Array;
}

/**
 * Puts all that was found into an order: the largest key first; of equal ones the latest archived, then the last added.
 * @param sorted what matches are sorted by, by part and match (see sortKeys)
 */
export async function orderHits(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  sorted: readonly ArrayLike<number>[],
): Promise<OrderedHits> {
  const size = countMatches(matches);
  const found = { parts: new Uint16Array(size), docs: new Uint32Array(size) };
  const keys = new Float64Array(size);
  const times = new Float64Array(size);
  let at = 0;
  for (const [part, { docs, length }] of matches.entries()) {
    const archivedAt = length === 0 ? [] : ((await parts[part]?.numbers('archivedAt')) ?? []);
    for (let match = 0; match < length; match++, at++) {
      const doc = docs[match] as number;
      found.parts[at] = part;
      found.docs[at] = doc;
      keys[at] = sorted[part]?.[match] ?? 0;
      times[at] = archivedAt[doc] as number;
    }
  }
  const order = Uint32Array.from(keys, (_, index) => index).sort(
    (a, b) =>
      (keys[b] as number) - (keys[a] as number) || (times[b] as number) - (times[a] as number) || b - a,
  );
  return {
    parts: Uint16Array.from(order, (index) => found.parts[index] as number),
    docs: Uint32Array.from(order, (index) => found.docs[index] as number),
  };
}
