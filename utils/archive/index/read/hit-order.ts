import { countMatches, type Matches } from '../../../search/rank/matches';
import { descendingOrder } from '../../../search/rank/descending-order';
import type { IndexPart } from './index-part';

/** All hits in order, as numbers: 100,000 take less than a megabyte. */
export interface OrderedHits {
  parts: Uint16Array;
  docs: Uint32Array;
}

/**
 * Orders all matches by descending key; ties by last seen, then last added.
 * @param keys the sort key of each match of each part (see `sortKeys`)
 */
export async function orderHits(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  keys: readonly ArrayLike<number>[],
): Promise<OrderedHits> {
  const found = await columnsOf(parts, matches, keys);
  const order = descendingOrder([found.keys, found.times]);
  return {
    parts: Uint16Array.from(order, (index) => found.parts[index] as number),
    docs: Uint32Array.from(order, (index) => found.docs[index] as number),
  };
}

/** The matches of all parts, concatenated, with their sort keys. */
interface UnorderedHits extends OrderedHits {
  keys: Float64Array;
  times: Float64Array;
}

async function columnsOf(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  keys: readonly ArrayLike<number>[],
): Promise<UnorderedHits> {
  const size = countMatches(matches);
  const numbers = { keys: new Float64Array(size), times: new Float64Array(size) };
  const found = { parts: new Uint16Array(size), docs: new Uint32Array(size), ...numbers };
  let at = 0;
  for (const [part, { docs, length }] of matches.entries()) {
    const seenAt = length === 0 ? [] : ((await parts[part]?.numbers('seenAt')) ?? []);
    for (let match = 0; match < length; match++, at++) {
      const doc = docs[match] as number;
      found.parts[at] = part;
      found.docs[at] = doc;
      found.keys[at] = keys[part]?.[match] ?? 0;
      found.times[at] = seenAt[doc] as number;
    }
  }
  return found;
}
