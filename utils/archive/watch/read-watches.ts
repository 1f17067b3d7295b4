import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import type { WatchedTagRecord, WatchRecord } from '../../model/watch';
import { snapshotsNewestFirst } from '../snapshots/read-snapshot';
import { versionBefore } from '../../model/versions';

/** A watched page, as a list shows it. */
export interface WatchedPage {
  watch: WatchRecord;
  page: PageRecord;
  /** A fetched text is available that the user may store as a version. */
  hasReading: boolean;
}

/** A watched tag, as a list shows it. */
export interface WatchedTag extends WatchedTagRecord {
  pages: number;
}

/** A watched page with something new. */
export interface WatchedNews extends WatchedPage {
  /** The version before the newest one, when that is the news. */
  previousId: string | null;
}

/** How a page is watched, `null` when it is not. */
export async function readWatch(db: MenbeDatabase, pageUrl: string): Promise<WatchedPage | null> {
  const [watched] = await withPages(db, [await db.watches.get(pageUrl)]);
  return watched ?? null;
}

/** All watched pages outside the bin: stopped ones first, then by time of the next check, paused ones last. */
export async function listWatched(db: MenbeDatabase): Promise<WatchedPage[]> {
  const watched = await withPages(db, await db.watches.toArray());
  const key = ({ watch }: WatchedPage) => watch.nextCheckAt ?? (watch.stopped === 1 ? '' : '\uffff');
  return watched.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** All watched tags with the number of pages watched for each. */
export async function listWatchedTags(db: MenbeDatabase): Promise<WatchedTag[]> {
  const tags = await db.watchedTags.toArray();
  const rows = await db.watches.toArray();
  return tags.map((tag) => ({ ...tag, pages: rows.filter(({ tags: of }) => of.includes(tag.tag)).length }));
}

/** Unseen news of watched pages. */
export async function listNews(db: MenbeDatabase): Promise<WatchedNews[]> {
  const watched = await withPages(db, await db.watches.orderBy('news').toArray());
  return Promise.all(
    watched.map(async (each) => {
      const all = await snapshotsNewestFirst(db, each.page.url);
      const newest = all.find(({ id }) => id === each.page.newestSnapshotId);
      const isNews = newest !== undefined && each.watch.news === 'changed';
      return { ...each, previousId: isNews ? (versionBefore(newest, all)?.snapshotId ?? null) : null };
    }),
  );
}

/** Addresses whose host permissions are still needed. */
export async function watchedAddresses(db: MenbeDatabase): Promise<string[]> {
  return db.watches.toCollection().primaryKeys();
}

async function withPages(
  db: MenbeDatabase,
  rows: readonly (WatchRecord | undefined)[],
): Promise<WatchedPage[]> {
  const watches = rows.filter((row) => row !== undefined);
  const urls = watches.map(({ pageUrl }) => pageUrl);
  const [pages, readings] = await Promise.all([
    db.pages.bulkGet(urls),
    db.watchReadings.where('pageUrl').anyOf(urls).primaryKeys(),
  ]);
  return watches.flatMap((watch, index) => {
    const page = pages[index];
    return page?.deleted === 0 ? [{ watch, page, hasReading: readings.includes(watch.pageUrl) }] : [];
  });
}
