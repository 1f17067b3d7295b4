import type { MenbeDatabase } from '../../db/database';
import type { SnapshotRecord } from '../../model/records';

/** What is cited: one snapshot, or the shown snapshots of pages, by their keys. */
export type Cited = { snapshotId: string } | { pageUrls: readonly string[] };

/** The snapshots that are cited; those that are no longer in the archive are left out. Rejects with errors of the database. */
export async function readCited(db: MenbeDatabase, cited: Cited): Promise<SnapshotRecord[]> {
  const snapshots = await db.snapshots.bulkGet(
    'snapshotId' in cited ? [cited.snapshotId] : await shownSnapshots(db, cited.pageUrls),
  );
  return snapshots.filter((snapshot) => snapshot !== undefined);
}

async function shownSnapshots(db: MenbeDatabase, pageUrls: readonly string[]): Promise<string[]> {
  const pages = await db.pages.bulkGet([...pageUrls]);
  return pages.flatMap((page) => (page ? [page.newestSnapshotId] : []));
}
