import type { MenbeDatabase } from '../../db/database';
import { DamagedIndex } from '../../search/index/segment-layout';
import { planQuery } from '../../search/query/plan-query';
import type { Query } from '../../search/query/query';
import { type Hit, TopHits } from '../../search/rank/top-hits';
import type { Matches } from '../../search/rank/matches';
import type { IndexPart } from '../index/read/index-part';
import { IndexKeeper, type OpenIndex } from '../index/read/open-index';
import { lookupsOf, phraseTermsOf, runQuery } from '../index/read/run-query';

/** A page that was found. */
export interface SearchHit {
  /** Key of the page. */
  url: string;
  /** What it was sorted by: the score, or a time in milliseconds. */
  key: number;
}

const keepers = new WeakMap<MenbeDatabase, IndexKeeper>();

/** Makes the next search look at what the index is by now, for those who cannot do with what it was a moment ago. */
export function lookAnew(db: MenbeDatabase): void {
  keepers.get(db)?.forget();
}

/**
 * Finds what a query matches in each part of the index, by what is indexed of pages and by what is pending, and hands it
 * to `use`. A damaged part is dropped, the rest is searched (`use` is called again), and the next run of `indexArchive`
 * indexes the pages of the damaged one anew. Rejects with the signal's reason, or with what the database throws.
 */
export async function matchArchive<T>(
  db: MenbeDatabase,
  query: Query,
  use: (index: OpenIndex, matches: readonly Matches[]) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  let keeper = keepers.get(db);
  if (!keeper) keepers.set(db, (keeper = new IndexKeeper(db)));
  const clauses = planQuery(query);
  const lookups = lookupsOf(clauses);
  const phraseTerms = phraseTermsOf(clauses);
  for (;;) {
    signal?.throwIfAborted();
    try {
      const { index, postings } = await keeper.look(lookups, phraseTerms);
      signal?.throwIfAborted();
      const matches = await runQuery(index.parts, postings, clauses);
      signal?.throwIfAborted();
      const result = await use(index, matches);
      keeper.prepare(index);
      return result;
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error;
      await keeper.drop(error.segment);
    }
  }
}

/** The first of what was found, in the order of `keys` (see sortKeys). */
export async function topHits(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  limit: number,
  keys: readonly ArrayLike<number>[],
): Promise<Hit[]> {
  const top = new TopHits(limit);
  for (const [part, { docs, length }] of matches.entries()) {
    if (length === 0) continue;
    const archivedAt = (await parts[part]?.numbers('archivedAt')) ?? [];
    const own = keys[part] ?? [];
    let least = -Infinity;
    for (let index = 0; index < length; index++) {
      const key = own[index] as number;
      if (key < least) continue;
      const doc = docs[index] as number;
      top.add({ part, doc, key, archivedAt: archivedAt[doc] as number });
      least = top.threshold;
    }
  }
  return top.sorted();
}

/** Reads the pages' keys, those of a part together. */
export async function withUrls(parts: readonly IndexPart[], hits: readonly Hit[]): Promise<SearchHit[]> {
  const urls = await Promise.all(
    parts.map((part, index) => part.urls(hits.filter((hit) => hit.part === index).map(({ doc }) => doc))),
  );
  const next = parts.map(() => 0);
  return hits.map(({ part, key }) => {
    const at = next[part] ?? 0;
    next[part] = at + 1;
    return { url: urls[part]?.[at] ?? '', key };
  });
}
