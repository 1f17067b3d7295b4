import type { RestoredWatch } from '../../backup/validate-rows';
import type { MenbeDatabase } from '../../db/database';
import { normaliseUrl } from '../../url/normalise-url';
import { markListed, newWatch, syncWatches, WATCH_TABLES } from '../watch/sync-watches';

/** Watches the pages and tags of a set that are not watched yet; each is looked at anew. Resolves to how many these are. */
export function restoreWatches(
  db: MenbeDatabase,
  watches: readonly RestoredWatch[],
  now: Date,
): Promise<number> {
  return db.transaction(
    'rw',
    WATCH_TABLES.map((name) => db[name]),
    async () => {
      let count = 0;
      for (const watch of watches)
        count += 'tag' in watch ? await watchTag(db, watch) : await watchPage(db, watch, now);
      if (count > 0) await syncWatches(db, now);
      return count;
    },
  );
}

async function watchTag(db: MenbeDatabase, row: Extract<RestoredWatch, { tag: string }>): Promise<number> {
  if (await db.watchedTags.get(row.tag)) return 0;
  await db.watchedTags.add(row);
  return 1;
}

async function watchPage(
  db: MenbeDatabase,
  { pageUrl, own, held }: Extract<RestoredWatch, { pageUrl: string }>,
  now: Date,
): Promise<number> {
  const url = normaliseUrl(pageUrl);
  const known = await db.watches.get(url);
  const page = await db.pages.get(url);
  if (page?.deleted !== 0 || (known && known.own !== null)) return 0;
  await db.watches.put({ ...(known ?? newWatch(url, now)), own, held });
  await markListed(db, [url]);
  return 1;
}
