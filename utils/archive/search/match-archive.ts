import type { MenbeDatabase } from '../../db/database';
import { DamagedIndex } from '../../search/index/segment-layout';
import { type PlannedClause, planQuery } from '../../search/query/plan-query';
import type { Query } from '../../search/query/query';
import type { Matches } from '../../search/rank/matches';
import { IndexKeeper } from '../index/read/index-keeper';
import type { OpenIndex } from '../index/read/open-index';
import { lookupsOf, phraseTermsOf } from '../index/read/query-lookups';
import { runQuery } from '../index/read/run-query';

/** The open index of each database. */
const keepers = new WeakMap<MenbeDatabase, IndexKeeper>();

/** Whether a search would find more, or know more, than the last one. Costs much less than to search. */
export function hasChanged(db: MenbeDatabase): Promise<boolean> {
  return keeperOf(db).hasChanged();
}

/** Makes the next search reopen the index, for callers that must see the latest changes. */
export function lookAnew(db: MenbeDatabase): void {
  keepers.get(db)?.forget();
}

/** Consumes the matches of each part of the index. */
export type UseMatches<T> = (index: OpenIndex, matches: readonly Matches[]) => Promise<T>;

/**
 * Runs a query on segments and pending pages, and passes the matches to `use`. When a segment is damaged it is dropped, the rest is
 * searched again (`use` is called again), and the next run of `indexArchive` reindexes its pages. Rejects with the signal's reason
 * and errors of the database.
 */
export async function matchArchive<T>(
  db: MenbeDatabase,
  query: Query,
  use: UseMatches<T>,
  signal?: AbortSignal,
): Promise<T> {
  const keeper = keeperOf(db);
  const clauses = planQuery(query);
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await matchOnce({ keeper, clauses, signal }, use);
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error;
      await keeper.drop(error.segment);
    }
  }
}

function keeperOf(db: MenbeDatabase): IndexKeeper {
  const known = keepers.get(db);
  if (known) return known;
  const keeper = new IndexKeeper(db);
  keepers.set(db, keeper);
  return keeper;
}

interface Matching {
  keeper: IndexKeeper;
  clauses: readonly PlannedClause[];
  signal: AbortSignal | undefined;
}

async function matchOnce<T>({ keeper, clauses, signal }: Matching, use: UseMatches<T>): Promise<T> {
  const { index, postings } = await keeper.look(lookupsOf(clauses), phraseTermsOf(clauses));
  signal?.throwIfAborted();
  const matches = await runQuery(index.parts, postings, clauses);
  signal?.throwIfAborted();
  const result = await use(index, matches);
  keeper.prepare(index);
  return result;
}
