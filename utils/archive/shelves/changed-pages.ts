import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { versionBefore } from '../../model/versions';
import type { WatchRecord, WatchResult } from '../../model/watch';
import { findPages } from '../search/find-pages';
import { snapshotsNewestFirst } from '../snapshots/read-snapshot';

/** A page that is other than it was when it was archived first. */
export interface ChangedPage {
  page: PageRecord;
  /** When that was seen, ISO 8601 UTC. */
  at: string;
  /** The version before the one shown, to be compared with it; `null` where no other version was stored. */
  previousId: string | null;
  /** What a look at the page said, where that is later than its last version; `null` for a version. */
  result: WatchResult | null;
}

/** What looks at a page come to when it changed and no version was stored. */
const CHANGED: readonly WatchResult[] = ['altered', 'shorter', 'moved', 'gone', 'vanished', 'not-page'];

/** Pages with versions that are looked at: those archived last. */
const LOOKED_AT = 60;

/**
 * The pages that changed last: those with several versions, which differ, and watched ones whose last look said so. The pages with
 * versions come from the search index. Rejects with errors of the database.
 */
export async function changedPages(db: MenbeDatabase, limit: number): Promise<ChangedPage[]> {
  const [versions, looks] = await Promise.all([withVersions(db, limit), seenByLooks(db)]);
  const seen = new Set(looks.map(({ page }) => page.url));
  return [...looks, ...versions.filter(({ page }) => !seen.has(page.url))]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, limit);
}

async function withVersions(db: MenbeDatabase, limit: number): Promise<ChangedPage[]> {
  const found = await findPages(db, { filter: 'has:versions', sort: 'seen' });
  const pages = await listed(db, await found.urls(0, Math.min(found.total, LOOKED_AT)));
  // Ids of snapshots sort by time.
  pages.sort((a, b) => (a.newestSnapshotId < b.newestSnapshotId ? 1 : -1));
  const changed = await Promise.all(
    pages.slice(0, limit).map(async (page): Promise<ChangedPage[]> => {
      const all = await snapshotsNewestFirst(db, page.url);
      const shown = all.find(({ id }) => id === page.newestSnapshotId);
      const before = shown && versionBefore(shown, all);
      return before ? [{ page, at: shown.archivedAt, previousId: before.snapshotId, result: null }] : [];
    }),
  );
  return changed.flat();
}

async function seenByLooks(db: MenbeDatabase): Promise<ChangedPage[]> {
  const watches = await db.watches
    .filter(({ result }) => result !== null && CHANGED.includes(result.kind))
    .toArray();
  const byUrl = new Map(watches.map((watch): [string, WatchRecord] => [watch.pageUrl, watch]));
  const pages = await listed(db, [...byUrl.keys()]);
  return pages.flatMap((page) => {
    const result = byUrl.get(page.url)?.result;
    return result ? [{ page, at: result.at, previousId: null, result: result.kind }] : [];
  });
}

async function listed(db: MenbeDatabase, urls: readonly string[]): Promise<PageRecord[]> {
  return (await db.pages.bulkGet([...urls])).filter((page) => page?.deleted === 0) as PageRecord[];
}
