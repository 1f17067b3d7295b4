import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { addToKeptBytes, contentBytes, sumOf } from '../../db/kept-bytes';
import { markForIndex } from '../../db/mark-for-index';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import type { PageRecord } from '../../model/records';
import { dropAttachmentsOf } from '../attachments/remove-attachments';
import { recordChange } from '../ledger/record-entries';

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * Puts pages, with all their snapshots, into the bin. Missing pages and those already in the bin are skipped.
 * Returns the URLs of those that were moved.
 */
export function deletePages(db: MenbeDatabase, urls: readonly string[], now: Date): Promise<string[]> {
  return move(db, urls, 0, (page) => ({ ...page, deleted: 1, deletedAt: now.toISOString() }));
}

/** Restores pages from the bin, unchanged. Returns the URLs of those that were restored. */
export function restorePages(db: MenbeDatabase, urls: readonly string[]): Promise<string[]> {
  return move(db, urls, 1, (page) => ({ ...page, deleted: 0, deletedAt: null }));
}

function move(
  db: MenbeDatabase,
  urls: readonly string[],
  from: 0 | 1,
  changed: (page: PageRecord) => PageRecord,
): Promise<string[]> {
  const read = async () => {
    const rows = await db.pages.bulkGet([...urls]);
    return rows.filter((row): row is PageRecord => row?.deleted === from);
  };
  return recordChange(db, {
    tables: [db.pages, db.meta, db.indexPending],
    plan: read,
    drafts: (pages) =>
      pages.map(({ url }) => ({ kind: from === 0 ? 'binned' : 'restored', subject: { pageUrl: url } })),
    write: async () => {
      // Read again: tags, note and openings may change without a ledger entry.
      const moving = await read();
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
      return moving.map(({ url }) => url);
    },
  });
}

/**
 * Permanently removes pages (with everything that belongs to them) and highlights that were deleted at least `days` days ago.
 * 0 days means never. Returns the number of removed pages.
 */
export async function emptyBin(db: MenbeDatabase, now: Date, days: number): Promise<number> {
  if (days === 0) return 0;
  const expiry = new Date(now.getTime() - days * DAY).toISOString();
  const urls = await db.pages.where('deletedAt').belowOrEqual(expiry).primaryKeys();
  for (const url of urls) await purge(db, url, expiry);
  await db.highlights.where('deletedAt').belowOrEqual(expiry).delete();
  return urls.length;
}

/**
 * Permanently removes pages that are in the bin, at once; others are skipped. Each in a transaction of its own: when it is stopped,
 * those that were removed stay removed.
 */
export async function removePages(
  db: MenbeDatabase,
  urls: readonly string[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const [index, url] of urls.entries()) {
    if (signal.aborted) return;
    await purge(db, url, null);
    onProgress(index + 1);
  }
}

async function dropContents(db: MenbeDatabase, ids: readonly string[]): Promise<void> {
  const rows = (await db.contents.bulkGet([...ids])).filter((row) => row !== undefined);
  await db.contents.bulkDelete([...ids]);
  await addToKeptBytes(db, -sumOf(rows, contentBytes));
}

/** When the next row in the bin expires (in the past when it is overdue); `null` when none does. */
export async function nextExpiryAt(db: MenbeDatabase, days: number): Promise<Date | null> {
  if (days === 0) return null;
  const page = await db.pages.orderBy('deletedAt').first();
  const highlight = await db.highlights.orderBy('deletedAt').first();
  const times = [page?.deletedAt, highlight?.deletedAt].filter((time) => typeof time === 'string');
  if (times.length === 0) return null;
  return new Date(Math.min(...times.map((time) => Date.parse(time))) + days * DAY);
}

/**
 * Removes one page in a transaction of its own, so that a large bin never blocks the database for long. It may have been restored.
 * @param expiry until when it must have been deleted; `null` removes it in any case
 */
function purge(db: MenbeDatabase, url: string, expiry: string | null): Promise<void> {
  return recordChange(db, {
    tables: [
      db.pages,
      db.snapshots,
      db.contents,
      db.highlights,
      db.attachments,
      db.blobs,
      db.caseSources,
      db.meta,
    ],
    plan: async () => {
      const page = await db.pages.get(url);
      if (!page?.deletedAt || (expiry !== null && page.deletedAt > expiry)) return null;
      return snapshotsOfPage(db, url).toArray();
    },
    /** The ledger keeps the hashes of the removed content. */
    drafts: (snapshots) => {
      if (!snapshots) return [];
      const snapshotIds = snapshots.map(({ id }) => id);
      const contentSha256s = snapshots.map(({ sha256 }) => sha256);
      return [{ kind: 'deletion', subject: { pageUrl: url, snapshotIds, contentSha256s } }];
    },
    write: async (snapshots) => {
      if (!snapshots) return;
      const ids = snapshots.map(({ id }) => id);
      await dropContents(db, ids);
      await db.snapshots.bulkDelete(ids);
      await dropAttachmentsOf(db, ids);
      await db.highlights.where('pageUrl').equals(url).delete();
      // Not even its address is left in the user's cases.
      await db.caseSources.where('pageUrl').equals(url).delete();
      await db.pages.delete(url);
    },
  });
}
