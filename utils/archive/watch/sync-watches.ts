import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import { canBeWatched, type WatchedTagRecord, type WatchRecord } from '../../model/watch';
import { addToGroup } from '../../model/group-by';
import { mostFrequent } from '../../watch/schedule';

/** A watch that is due at once. */
export function newWatch(pageUrl: string, now: Date): WatchRecord {
  return {
    pageUrl,
    site: new URL(pageUrl).host,
    own: null,
    tags: [],
    interval: 'auto',
    held: 0,
    paused: 0,
    stopped: 0,
    nextCheckAt: now.toISOString(),
    requestedAt: null,
    result: null,
    unchanged: 0,
    failures: 0,
    etag: null,
    lastModified: null,
    comparedWith: null,
    agrees: 0,
    sightedAt: null,
  };
}

/** Tables of a transaction that changes which pages are watched. */
export const WATCH_TABLES = ['watches', 'watchedTags', 'watchReadings', 'pages', 'indexPending'] as const;

/**
 * Derives the watch rows from the user's choices: pages with a watched tag are watched, pages that lost it are not, and interval
 * and pause follow from the page's own and its tags'. Call it after any of these changed.
 */
export function syncWatches(db: MenbeDatabase, now: Date): Promise<void> {
  return db.transaction(
    'rw',
    WATCH_TABLES.map((name) => db[name]),
    async () => {
      const tags = await db.watchedTags.toArray();
      const tagged = await taggedPages(db, tags);
      const stored = new Map((await db.watches.toArray()).map((row) => [row.pageUrl, row]));
      const rows = new Map(stored);
      for (const pageUrl of tagged.keys()) {
        if (!rows.has(pageUrl)) rows.set(pageUrl, newWatch(pageUrl, now));
      }
      const wanted = [...rows.values()].map((row) => derive(row, tagged.get(row.pageUrl) ?? [], now));
      const ended = wanted.filter(({ own, tags: carried }) => own === null && carried.length === 0);
      await dropWatches(
        db,
        ended.map(({ pageUrl }) => pageUrl),
      );
      // Unchanged rows are not written: a write would trigger the observers, which call this function.
      const kept = wanted.filter((row) => !ended.includes(row));
      await db.watches.bulkPut(kept.filter((row) => !isSame(row, stored.get(row.pageUrl))));
      const begun = kept.filter(({ pageUrl }) => !stored.has(pageUrl));
      await markListed(
        db,
        begun.map(({ pageUrl }) => pageUrl),
      );
    },
  );
}

/** Deletes watches and their readings. Call it in a transaction over `WATCH_TABLES`. */
export async function dropWatches(db: MenbeDatabase, pageUrls: string[]): Promise<void> {
  if (pageUrls.length === 0) return;
  await db.watches.bulkDelete(pageUrls);
  await db.watchReadings.bulkDelete(pageUrls);
  await markListed(db, pageUrls);
}

/** Marks pages whose being watched changed for the index, unless they are in the bin: searches narrow by it. */
export async function markListed(db: MenbeDatabase, pageUrls: string[]): Promise<void> {
  const pages = await db.pages.bulkGet(pageUrls);
  const listed = pages.flatMap((page) => (page?.deleted === 0 ? { url: page.url, gone: 0 as const } : []));
  await markForIndex(db, listed);
}

/** The watched tags of each page that has any and can be watched. */
async function taggedPages(
  db: MenbeDatabase,
  tags: readonly WatchedTagRecord[],
): Promise<Map<string, WatchedTagRecord[]>> {
  const tagged = new Map<string, WatchedTagRecord[]>();
  for (const tag of tags) {
    for (const pageUrl of await db.pages.where('tags').equals(tag.tag).primaryKeys()) {
      if (canBeWatched(pageUrl)) addToGroup(tagged, pageUrl, tag);
    }
  }
  return tagged;
}

function derive(row: WatchRecord, carried: readonly WatchedTagRecord[], now: Date): WatchRecord {
  const intervals = [...(row.own === null ? [] : [row.own]), ...carried.map(({ interval }) => interval)];
  const isPaused = row.held === 1 || (row.own === null && carried.every(({ paused }) => paused === 1));
  const isHalted = isPaused || row.stopped === 1;
  return {
    ...row,
    tags: carried.map(({ tag }) => tag),
    interval: mostFrequent(intervals),
    paused: isPaused ? 1 : 0,
    nextCheckAt: isHalted ? null : (row.nextCheckAt ?? now.toISOString()),
  };
}

function isSame(derived: WatchRecord, stored: WatchRecord | undefined): boolean {
  return JSON.stringify(derived) === JSON.stringify(stored);
}
