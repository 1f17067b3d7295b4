import type { Matches } from '../../search/rank/matches';
import { type OrderedHits, orderHits } from '../index/read/hit-order';
import type { IndexPart } from '../index/read/index-part';
import { type SearchSort, sortKeys } from '../index/read/sort-keys';
import { topHits, withUrls } from './top-hits';

/** Reads the keys of ordered pages from index `from` up to `to` (exclusive). Rejects with errors of the database. */
export type UrlsBetween = (from: number, to: number) => Promise<string[]>;

/** Hits sorted eagerly. Sorting the rest takes longer than the search and is done on demand. */
const FIRST = 100;

/** The addresses of the matches, in order. Rejects with errors of the database. */
export async function orderedUrls(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  sort: SearchSort,
): Promise<UrlsBetween> {
  const keys = await sortKeys(parts, matches, sort);
  const first = await topHits(parts, matches, FIRST, keys);
  let all: Promise<OrderedHits> | undefined;
  return async (from, to) => {
    if (to <= FIRST) return (await withUrls(parts, first.slice(from, to))).map(({ url }) => url);
    all ??= orderHits(parts, matches, keys);
    return urlsOf(parts, await all, from, to);
  };
}

/** The addresses of the matches, part by part. */
export function unorderedUrls(parts: readonly IndexPart[], matches: readonly Matches[]): UrlsBetween {
  return async (from, to) => {
    const docs = matches.map((found) => Array.from(found.docs.subarray(0, found.length)));
    const urls = await Promise.all(parts.map((part, index) => part.urls(docs[index] ?? [])));
    return urls.flat().slice(from, to);
  };
}

async function urlsOf(
  parts: readonly IndexPart[],
  hits: OrderedHits,
  from: number,
  to: number,
): Promise<string[]> {
  const partOf = hits.parts.subarray(from, to);
  const docs = Array.from(hits.docs.subarray(from, to));
  const byPart = await Promise.all(
    parts.map((part, index) => part.urls(docs.filter((_, at) => partOf[at] === index))),
  );
  const rest = byPart.map((urls) => urls.values());
  return Array.from(partOf, (part) => rest[part]?.next().value ?? '');
}
