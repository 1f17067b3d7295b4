import type { MenbeDatabase } from '../../db/database';
import { countVersions } from '../../model/count-versions';
import { listWatched, type WatchedPage } from './read-watches';

/** A watched page, and when it was seen to have changed last. */
export interface WatchedEntry extends WatchedPage {
  /** When its last version was stored, ISO 8601 UTC; `null` for a page with one version. */
  changedAt: string | null;
}

/** All watched pages with their last change: those with news first, then those that are stopped, each as `listWatched` has them. */
export async function readWatched(db: MenbeDatabase): Promise<WatchedEntry[]> {
  const watched = await listWatched(db);
  const snapshots = await db.snapshots.bulkGet(watched.map(({ page }) => page.newestSnapshotId));
  return watched
    .map((each, index) => ({
      ...each,
      changedAt: countVersions(each.page) > 1 ? (snapshots[index]?.archivedAt ?? null) : null,
    }))
    .sort((a, b) => urgency(a) - urgency(b));
}

function urgency({ watch }: WatchedPage): number {
  if (watch.news) return 0;
  return watch.stopped === 1 || watch.result?.kind === 'not-allowed' ? 1 : 2;
}
