import { addToCounters } from '../db/counters';
import type { MenbeDatabase } from '../db/database';
import { markForIndex } from '../db/mark-for-index';
import type { PageRecord } from '../model/records';
import { dropAttachmentsOf } from './attachments/remove-attachments';

/** Puts pages, with all their snapshots, into the bin. Pages that are not there or already in the bin are passed over. */
export function deletePages(db: MenbeDatabase, urls: readonly string[], now: Date): Promise<void> {
  return move(db, urls, 0, (page) => ({ ...page, deleted: 1, deletedAt: now.toISOString() }));
}

/** Takes pages out of the bin again, as they were. */
export function restorePages(db: MenbeDatabase, urls: readonly string[]): Promise<void> {
  return move(db, urls, 1, (page) => ({ ...page, deleted: 0, deletedAt: null }));
}

async function move(
  db: MenbeDatabase,
  urls: readonly string[],
  from: 0 | 1,
  changed: (page: PageRecord) => PageRecord,
): Promise<void> {
  await db.transaction('rw', db.pages, db.meta, db.indexPending, async () => {
    const rows = await db.pages.bulkGet([...urls]);
    const moving = rows.filter((row): row is PageRecord => row?.deleted === from);
    await db.pages.bulkPut(moving.map(changed));
    await markForIndex(
      db,
      moving.map(({ url }) => ({ url, gone: from === 0 ? 1 : 0 })),
    );
    const direction = from === 0 ? -1 : 1;
    await addToCounters(db, {
      pages: direction * moving.length,
      snapshots: direction * moving.reduce((sum, page) => sum + page.snapshotCount, 0),
    });
  });
}

/**
 * Removes for good what has been in the bin for more than so many days, pages with all that is theirs, and highlights that
 * were deleted as long ago; with 0 days nothing ever. Returns how many pages.
 */
export async function emptyBin(db: MenbeDatabase, now: Date, days: number): Promise<number> {
  if (days === 0) return 0;
  const expiry = new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();
  const urls = await db.pages.where('deletedAt').below(expiry).primaryKeys();
  for (const url of urls) await purge(db, url, expiry);
  await db.highlights.where('deletedAt').below(expiry).delete();
  return urls.length;
}

/** One page a transaction: a large bin never holds the database for long. Looks again, as it may have been restored. */
function purge(db: MenbeDatabase, url: string, expiry: string): Promise<void> {
  const tables = [db.pages, db.snapshots, db.contents, db.highlights, db.attachments, db.blobs];
  return db.transaction('rw', tables, async () => {
    const page = await db.pages.get(url);
    if (!page?.deletedAt || page.deletedAt >= expiry) return;
    const ids = await db.snapshots
      .where('[pageUrl+archivedAt]')
      .between([url, ''], [url, '\uffff'])
      .primaryKeys();
    await db.contents.bulkDelete(ids);
    await db.snapshots.bulkDelete(ids);
    await dropAttachmentsOf(db, ids);
    await db.highlights.where('pageUrl').equals(url).delete();
    await db.pages.delete(url);
  });
}
