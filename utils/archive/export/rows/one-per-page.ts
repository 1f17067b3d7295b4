import type { MenbeDatabase } from '../../../db/database';
import type { PageRecord } from '../../../model/records';
import type { RowScope } from '../export-request';
import { chosenIds } from './chosen-ids';

/** Snapshots looked at together. */
const BATCH = 1000;

/** When a page was archived. */
export type PageTimes = Pick<PageRecord, 'firstArchivedAt' | 'lastArchivedAt'>;

/**
 * One snapshot a page of those in a scope: the shown one, or where that is not among them the last. The bin is left out. Throws
 * `search-incomplete`.
 * @returns by the snapshot's id
 */
export async function onePerPage(db: MenbeDatabase, scope: RowScope): Promise<Map<string, PageTimes>> {
  const ids =
    scope.kind === 'all' ? await db.snapshots.toCollection().primaryKeys() : await chosenIds(db, scope);
  const chosen = new Map<string, string>();
  const times = new Map<string, PageTimes>();
  for (let start = 0; start < ids.length; start += BATCH) {
    const snapshots = await db.snapshots.bulkGet(ids.slice(start, start + BATCH));
    const pages = await db.pages.bulkGet(snapshots.map((snapshot) => snapshot?.pageUrl ?? ''));
    for (const [index, page] of pages.entries()) {
      const id = snapshots[index]?.id;
      if (!page || page.deleted === 1 || id === undefined) continue;
      const before = chosen.get(page.url);
      if (!isBetter(id, before, page)) continue;
      if (before !== undefined) times.delete(before);
      chosen.set(page.url, id);
      times.set(id, { firstArchivedAt: page.firstArchivedAt, lastArchivedAt: page.lastArchivedAt });
    }
  }
  return times;
}

/** Ids of snapshots sort by time. */
function isBetter(id: string, than: string | undefined, { newestSnapshotId }: PageRecord): boolean {
  if (than === undefined || id === newestSnapshotId) return true;
  return than !== newestSnapshotId && id > than;
}
