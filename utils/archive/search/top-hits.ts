import type { Matches } from '../../search/rank/matches';
import { type Hit, TopHits } from '../../search/rank/top-hits';
import type { IndexPart } from '../index/read/index-part';

/** A page that was found. */
export interface SearchHit {
  /** Key of the page. */
  url: string;
  /** Sort key: the score, or a time in milliseconds. */
  key: number;
}

/**
 * The first hits of all parts, in the order of `keys`.
 * @param keys the sort key of each match of each part (see `sortKeys`)
 */
export async function topHits(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  limit: number,
  keys: readonly ArrayLike<number>[],
): Promise<Hit[]> {
  const top = new TopHits(limit);
  for (const [part, found] of matches.entries()) {
    if (found.length === 0) continue;
    const seenAt = (await parts[part]?.numbers('seenAt')) ?? [];
    addHits(top, found, { part, keys: keys[part] ?? [], seenAt });
  }
  return top.sorted();
}

/** A part with its matches and their sort keys. */
interface SortedPart {
  part: number;
  keys: ArrayLike<number>;
  seenAt: ArrayLike<number>;
}

function addHits(top: TopHits, { docs, length }: Matches, { part, keys, seenAt }: SortedPart): void {
  let least = -Infinity;
  for (let index = 0; index < length; index++) {
    const key = keys[index] as number;
    if (key < least) continue;
    const doc = docs[index] as number;
    top.add({ part, doc, key, seenAt: seenAt[doc] as number });
    least = top.threshold;
  }
}

/** Reads the keys of the pages, in one request to each part that has some. */
export async function withUrls(parts: readonly IndexPart[], hits: readonly Hit[]): Promise<SearchHit[]> {
  const urls = await Promise.all(
    parts.map((part, index) => {
      const docs = hits.filter((hit) => hit.part === index).map(({ doc }) => doc);
      return docs.length === 0 ? [] : part.urls(docs);
    }),
  );
  const next = parts.map(() => 0);
  return hits.map(({ part, key }) => {
    const at = next[part] ?? 0;
    next[part] = at + 1;
    return { url: urls[part]?.[at] ?? '', key };
  });
}
