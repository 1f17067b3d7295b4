import type { MenbeDatabase } from '../../db/database';
import type { WatchInterval, WatchRecord } from '../../model/watch';
import { newWatch, syncWatches } from './sync-watches';

/** Watches a page for its own sake, from now on or more or less often than so far. */
export async function watchPage(
  db: MenbeDatabase,
  pageUrl: string,
  interval: WatchInterval,
  now: Date,
): Promise<void> {
  await change(db, now, async () => {
    const row = (await db.watches.get(pageUrl)) ?? newWatch(pageUrl, now);
    // Another interval counts from here; what was stopped is tried anew.
    await db.watches.put({ ...row, own: interval, unchanged: 0, stopped: 0, nextCheckAt: now.toISOString() });
  });
}

/** Watches no longer for the page's own sake; a watched tag that it carries still counts. */
export async function unwatchPage(db: MenbeDatabase, pageUrl: string, now: Date): Promise<void> {
  await change(db, now, () => db.watches.update(pageUrl, { own: null, held: 0 }));
}

/** Pauses a page, or goes on with it, from now. */
export async function holdPage(db: MenbeDatabase, pageUrl: string, held: 0 | 1, now: Date): Promise<void> {
  await change(db, now, () => db.watches.update(pageUrl, { held }));
}

/** Watches all pages with a tag, those too that get it later. */
export async function watchTag(
  db: MenbeDatabase,
  tag: string,
  interval: WatchInterval,
  now: Date,
): Promise<void> {
  await change(db, now, () => db.watchedTags.put({ tag, interval, paused: 0 }));
}

/** Ends what `watchTag` began; pages that are watched for their own sake stay so. */
export async function unwatchTag(db: MenbeDatabase, tag: string, now: Date): Promise<void> {
  await change(db, now, () => db.watchedTags.delete(tag));
}

/** Pauses the pages that are watched for this tag only, or goes on with them. */
export async function pauseTag(db: MenbeDatabase, tag: string, paused: 0 | 1, now: Date): Promise<void> {
  await change(db, now, () => db.watchedTags.update(tag, { paused }));
}

/** A watched tag that is being renamed is watched under both names, until `unwatchTag` ends the old one. */
export async function watchTagAs(db: MenbeDatabase, from: string, to: string): Promise<void> {
  await db.transaction('rw', db.watchedTags, async () => {
    const [old, present] = await db.watchedTags.bulkGet([from, to]);
    if (old && !present) await db.watchedTags.put({ ...old, tag: to });
  });
}

/** Makes a page due, one that was stopped too, as it is the user who asks; or all that are neither paused nor stopped. */
export async function makeDue(db: MenbeDatabase, pageUrl: string | null, now: Date): Promise<void> {
  const rows = pageUrl === null ? db.watches.toCollection() : db.watches.where({ pageUrl });
  await rows
    .and(({ paused, stopped }) => paused === 0 && (stopped === 0 || pageUrl !== null))
    .modify((row: WatchRecord) => {
      row.stopped = 0;
      row.nextCheckAt = now.toISOString();
    });
}

/** The user has seen what was new of a page, or of all pages. */
export async function dismissNews(db: MenbeDatabase, pageUrl: string | null): Promise<void> {
  const rows = pageUrl === null ? db.watches.orderBy('news') : db.watches.where({ pageUrl });
  await rows.modify((row: WatchRecord) => {
    delete row.news;
  });
}

async function change(db: MenbeDatabase, now: Date, write: () => Promise<unknown>): Promise<void> {
  await db.transaction('rw', db.watches, db.watchedTags, db.watchReadings, db.pages, async () => {
    await write();
    await syncWatches(db, now);
  });
}
