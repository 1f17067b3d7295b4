import type { PageRecord } from '../model/records';
import { versionsWith } from '../model/versions';
import type { MenbeDatabase } from './database';
import { isShownBefore, shownFrom } from './page-from-snapshot';
import { snapshotsOfPage } from './snapshots-of-page';

/**
 * Gives the rows of pages the snapshot that they should show, and the number of its versions: until November 2026 a selection,
 * archived last, hid its article and counted as a version of it.
 * @returns the rows as they are now
 */
export async function showFullest(db: MenbeDatabase, pages: readonly PageRecord[]): Promise<PageRecord[]> {
  const mended = new Map<string, PageRecord>();
  for (const { url, snapshotCount, versionCount } of pages) {
    if (snapshotCount === 1 || versionCount !== undefined) continue;
    const row = await mend(db, url);
    if (row) mended.set(url, row);
  }
  return pages.map((page) => mended.get(page.url) ?? page);
}

/** The mended row; `null` where there is none to mend. */
function mend(db: MenbeDatabase, url: string): Promise<PageRecord | null> {
  return db.transaction('rw', db.pages, db.snapshots, async () => {
    const page = await db.pages.get(url);
    const snapshots = await snapshotsOfPage(db, url).toArray();
    const [shown] = snapshots.sort((a, b) => (isShownBefore(a, b) ? -1 : 1));
    if (!page || !shown) return null;
    const versionCount = versionsWith(shown, snapshots).length;
    const fields = shown.id === page.newestSnapshotId ? {} : shownFrom(shown);
    const row = { ...page, ...fields, versionCount };
    await db.pages.put(row);
    return row;
  });
}
