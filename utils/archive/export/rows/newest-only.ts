import type { MenbeDatabase } from '../../../db/database';
import type { PageRecord } from '../../../model/records';
import { allPages, pagesByUrl } from '../../pages/page-batches';
import type { RowScope } from '../export-request';
import { chosenIds } from './chosen-ids';

/** Rows read together. */
const BATCH = 1000;

/**
 * What is left of a scope when of each page only the version that is shown stays: the newest, and never a selection where there
 * is more. Throws `search-incomplete`.
 */
export async function newestOnly(db: MenbeDatabase, scope: RowScope): Promise<RowScope> {
  const ids: string[] = [];
  for await (const pages of scope.kind === 'all' ? allPages(db) : pagesOf(db, await chosenIds(db, scope)))
    for (const { newestSnapshotId, deleted } of pages) if (deleted === 0) ids.push(newestSnapshotId);
  return { kind: 'snapshots', ids };
}

async function* pagesOf(db: MenbeDatabase, ids: readonly string[]): AsyncGenerator<PageRecord[]> {
  const urls = new Set<string>();
  for (let start = 0; start < ids.length; start += BATCH)
    for (const snapshot of await db.snapshots.bulkGet(ids.slice(start, start + BATCH)))
      if (snapshot) urls.add(snapshot.pageUrl);
  yield* pagesByUrl(db, [...urls]);
}
