import type { MenbeDatabase } from '../../db/database';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import type { PageRecord } from '../../model/records';

/** When a page was archived, and when it was seen without having changed; ISO 8601 UTC. */
export interface PageTimes {
  /** When the version that the page shows was archived. */
  shownAt: string;
  /** When it was last seen unchanged; `null` where it was not seen since something of it was archived. */
  unchangedAt: string | null;
}

/** Tells the archiving of a page's shown version from later sightings, which move its row's `lastArchivedAt` alone. */
export async function pageTimes(
  db: MenbeDatabase,
  { url, newestSnapshotId, firstArchivedAt, lastArchivedAt }: PageRecord,
): Promise<PageTimes> {
  const [shown, last] = await Promise.all([
    db.snapshots.get(newestSnapshotId),
    snapshotsOfPage(db, url).last(),
  ]);
  const isSeenSince = last !== undefined && lastArchivedAt > last.archivedAt;
  return {
    shownAt: shown?.archivedAt ?? firstArchivedAt,
    unchangedAt: isSeenSince ? lastArchivedAt : null,
  };
}
