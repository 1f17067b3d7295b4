import { checkWatches, nextCheckAt } from '../archive/watch/check-watches';
import { syncWatches } from '../archive/watch/sync-watches';
import { getDatabase } from '../db/database';
import type { FetchedPage } from '../extract/read-fetched-page';
import type { Article } from '../model/article';
import type { Result } from '../model/result';
import { browserName } from '../platform/browser-name';
import { areAllowed } from '../platform/host-access';
import { closeReader, readOffscreen } from '../platform/page-reading';
import { showNews } from '../platform/show-news';
import type { Job } from './job';

/** Retry interval while offline, unless the browser reports earlier that it is online. */
const OFFLINE_RETRY_MILLISECONDS = 5 * 60_000;

/** Checks whether watched pages have changed, and keeps the list of them in line with pages and tags. */
export const watchJob: Job = {
  name: 'watch',
  // Two concurrent rounds would send a site two requests within a minute.
  lock: 'menbe-watch',
  follows: { tables: ['watches', 'watchedTags', 'pages'], online: true },
  onChange: async () => {
    await syncWatches(getDatabase(), new Date());
    await tellNews();
  },
  run: async () => {
    try {
      await checkWatches(getDatabase(), {
        fetch: (...request) => fetch(...request),
        now: () => new Date(),
        isOnline: () => navigator.onLine,
        isAllowed: (url) => areAllowed([url]),
        read: readFetched,
        browser: browserName(navigator.userAgent),
      });
    } finally {
      if (!import.meta.env.FIREFOX) await closeReader();
    }
    await tellNews();
  },
  nextAt: async (now) => {
    const next = await nextCheckAt(getDatabase());
    if (next === null || navigator.onLine) return next;
    return new Date(Math.max(next.getTime(), now.getTime() + OFFLINE_RETRY_MILLISECONDS));
  },
};

/** Shows the number of watched pages with unseen news on the toolbar button. */
async function tellNews(): Promise<void> {
  await showNews(await getDatabase().watches.orderBy('news').count());
}

/** Extracts a fetched page in a context with a DOM, which extraction needs to load at all. Firefox's background is a page. */
async function readFetched(page: FetchedPage): Promise<Result<Article>> {
  if (!import.meta.env.FIREFOX) return readOffscreen(page);
  const { readFetchedPage } = await import('../extract/read-fetched-page');
  return readFetchedPage(page);
}
