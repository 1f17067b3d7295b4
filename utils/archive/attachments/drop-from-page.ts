import { addToCounters, counterDifference } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import { isShownBefore, later, shownFrom } from '../../db/page-from-snapshot';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import type { PageRecord, SnapshotRecord } from '../../model/records';
import { versionsWith } from '../../model/versions';
import { dropSnapshots } from './drop-snapshots';

/**
 * Removes snapshots of a page, and the page with its highlights where none is left. Call it in a transaction over
 * `tablesOfSnapshots`, pages, highlights and `indexPending`.
 */
export async function dropFromPage(
  db: MenbeDatabase,
  pageUrl: string,
  removed: readonly SnapshotRecord[],
): Promise<void> {
  if (removed.length === 0) return;
  await dropSnapshots(db, removed);
  const page = await db.pages.get(pageUrl);
  if (!page) return;
  const after = pageOf(page, await snapshotsOfPage(db, pageUrl).toArray());
  if (after) await db.pages.put(after);
  else {
    await db.highlights.where('pageUrl').equals(pageUrl).delete();
    await db.pages.delete(pageUrl);
  }
  await addToCounters(db, counterDifference(page, after ?? { ...page, deleted: 1 }));
  await markForIndex(db, [{ url: pageUrl, gone: after ? after.deleted : 1 }]);
}

/** The row of a page with the snapshots that are left; `null` where none are. */
function pageOf(page: PageRecord, left: readonly SnapshotRecord[]): PageRecord | null {
  const [shown, ...others] = [...left].sort((a, b) => (isShownBefore(a, b) ? -1 : 1));
  if (!shown) return null;
  return {
    ...page,
    ...shownFrom(shown),
    snapshotCount: left.length,
    versionCount: versionsWith(shown, left).length,
    lastArchivedAt: others.reduce((time, each) => later(time, each.archivedAt), shown.archivedAt),
  };
}
