import type { Matches } from '../../search/rank/matches';
import type { IndexPart } from './index-part';

/** Orders that the index knows by itself; of equal ones the latest archived comes first. */
export type IndexOrder = 'relevance' | 'archived' | 'published' | 'site';

/** Everything that was found, in order, as numbers: 100,000 take two megabytes. */
export interface OrderedHits {
  parts: Uint16Array;
  docs: Uint32Array;
}

type Keys = (doc: number, hit: number) => number;

/** Puts all that was found into an order. */
export async function orderHits(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  order: IndexOrder,
): Promise<OrderedHits> {
  const size = matches.reduce((sum, { length }) => sum + length, 0);
  const found = { parts: new Uint16Array(size), docs: new Uint32Array(size) };
  const keys = new Float64Array(size);
  const times = new Float64Array(size);
  const keysOf = await keysIn(parts, matches, order);
  let at = 0;
  for (const [part, { docs, length }] of matches.entries()) {
    if (length === 0) continue;
    const archivedAt = (await parts[part]?.numbers('archivedAt')) ?? [];
    for (let hit = 0; hit < length; hit++, at++) {
      const doc = docs[hit] as number;
      found.parts[at] = part;
      found.docs[at] = doc;
      keys[at] = keysOf[part]?.(doc, hit) ?? 0;
      times[at] = archivedAt[doc] as number;
    }
  }
  return inOrder(found, keys, times);
}

/** Largest key first, then the latest, then as added last: the same each time. */
function inOrder({ parts, docs }: OrderedHits, keys: Float64Array, times: Float64Array): OrderedHits {
  const order = Uint32Array.from(docs, (_, index) => index).sort(
    (a, b) =>
      (keys[b] as number) - (keys[a] as number) || (times[b] as number) - (times[a] as number) || b - a,
  );
  return {
    parts: Uint16Array.from(order, (index) => parts[index] as number),
    docs: Uint32Array.from(order, (index) => docs[index] as number),
  };
}

function keysIn(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  order: IndexOrder,
): Promise<Keys[]> {
  if (order === 'site') return siteKeys(parts);
  return Promise.all(
    parts.map(async (part, index): Promise<Keys> => {
      if (order === 'archived') return () => 0;
      if (order === 'relevance') return (_doc, hit) => matches[index]?.scores[hit] ?? 0;
      const published = await part.numbers('publishedAt');
      // What is undated comes last
      return (doc) => published[doc] as number;
    }),
  );
}

/** Sites by name, whatever part they are in. */
async function siteKeys(parts: readonly IndexPart[]): Promise<Keys[]> {
  const columns = await Promise.all(parts.map((part) => part.texts('sites')));
  const names = [...new Set(columns.flatMap(({ values }) => values))].sort();
  const ranks = new Map(names.map((name, rank) => [name, -rank]));
  return columns.map(({ values, starts, ids }) => {
    const own = values.map((value) => ranks.get(value) ?? 0);
    return (doc) => own[ids[starts[doc] as number] as number] ?? -Infinity;
  });
}
