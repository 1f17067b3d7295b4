import type { MenbeDatabase } from '../../db/database';
import type { WatchInterval, WatchRecord } from '../../model/watch';
import { markListed, newWatch, syncWatches, WATCH_TABLES } from './sync-watches';

/** Starts watching a page, or changes its interval. */
export async function watchPage(
  db: MenbeDatabase,
  pageUrl: string,
  interval: WatchInterval,
  now: Date,
): Promise<void> {
  await change(db, now, async () => {
    const known = await db.watches.get(pageUrl);
    const row = known ?? newWatch(pageUrl, now);
    // A new interval starts now, and a stopped watch starts again.
    await db.watches.put({ ...row, own: interval, unchanged: 0, stopped: 0, nextCheckAt: now.toISOString() });
    if (!known) await markListed(db, [pageUrl]);
  });
}

/** Starts watching several pages; those that are watched already keep how often they are looked at. */
export async function watchPages(db: MenbeDatabase, pageUrls: readonly string[], now: Date): Promise<void> {
  await change(db, now, async () => {
    const stored = await db.watches.bulkGet([...pageUrls]);
    const rows = pageUrls.map((pageUrl, index) => stored[index] ?? newWatch(pageUrl, now));
    await db.watches.bulkPut(rows.map((row) => ({ ...row, own: row.own ?? 'auto' })));
    await markListed(
      db,
      pageUrls.filter((_, index) => !stored[index]),
    );
  });
}

/** Stops watching a page by itself; it stays watched while it carries a watched tag. */
export async function unwatchPage(db: MenbeDatabase, pageUrl: string, now: Date): Promise<void> {
  await change(db, now, () => db.watches.update(pageUrl, { own: null, held: 0 }));
}

/** Pauses or resumes a page. */
export async function holdPage(db: MenbeDatabase, pageUrl: string, held: 0 | 1, now: Date): Promise<void> {
  await change(db, now, () => db.watches.update(pageUrl, { held }));
}

/** Watches all pages with a tag, including those tagged later. */
export async function watchTag(
  db: MenbeDatabase,
  tag: string,
  interval: WatchInterval,
  now: Date,
): Promise<void> {
  await change(db, now, () => db.watchedTags.put({ tag, interval, paused: 0 }));
}

/** Stops watching a tag; pages that are also watched by themselves stay watched. */
export async function unwatchTag(db: MenbeDatabase, tag: string, now: Date): Promise<void> {
  await change(db, now, () => db.watchedTags.delete(tag));
}

/** Pauses or resumes the pages that are watched only because of this tag. */
export async function pauseTag(db: MenbeDatabase, tag: string, paused: 0 | 1, now: Date): Promise<void> {
  await change(db, now, () => db.watchedTags.update(tag, { paused }));
}

/** During a rename, watches a watched tag under both names; `unwatchTag` ends the old one. */
export async function watchTagAs(db: MenbeDatabase, from: string, to: string): Promise<void> {
  await db.transaction('rw', db.watchedTags, async () => {
    const [old, present] = await db.watchedTags.bulkGet([from, to]);
    if (old && !present) await db.watchedTags.put({ ...old, tag: to });
  });
}

/** Makes one page due, even a stopped one because the user asked; `null` means all that are neither paused nor stopped. */
export async function makeDue(db: MenbeDatabase, pageUrl: string | null, now: Date): Promise<void> {
  const rows = pageUrl === null ? db.watches.toCollection() : db.watches.where({ pageUrl });
  await rows
    .and(({ paused, stopped }) => paused === 0 && (stopped === 0 || pageUrl !== null))
    .modify((row: WatchRecord) => {
      row.stopped = 0;
      row.nextCheckAt = now.toISOString();
    });
}

/** Marks the news of a page, or of all pages, as seen. */
export async function dismissNews(db: MenbeDatabase, pageUrl: string | null): Promise<void> {
  const rows = pageUrl === null ? db.watches.orderBy('news') : db.watches.where({ pageUrl });
  await rows.modify((row: WatchRecord) => {
    delete row.news;
  });
}

async function change(db: MenbeDatabase, now: Date, write: () => Promise<unknown>): Promise<void> {
  const tables = WATCH_TABLES.map((name) => db[name]);
  await db.transaction('rw', tables, async () => {
    await write();
    await syncWatches(db, now);
  });
}
