import Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { makeDue } from '../../utils/archive/watch/change-watches';
import { checkWatches, nextCheckAt } from '../../utils/archive/watch/check-watches';
import { syncWatches } from '../../utils/archive/watch/sync-watches';
import { getDatabase } from '../../utils/db/database';
import type { FetchedPage } from '../../utils/extract/read-fetched-page';
import type { Article } from '../../utils/model/article';
import type { Result } from '../../utils/model/result';
import { browserName } from '../../utils/platform/browser-name';
import { allowInertParsing } from '../../utils/platform/inert-parsing';
import { closeReader, readOffscreen } from '../../utils/platform/page-reading';
import { areAllowed } from '../../utils/platform/time-settings';
import { showNews } from './show-news';
import { stayAwake } from './stay-awake';

/** Wakes the worker when a watched page is due. */
export const WATCH_ALARM = 'watch';

/** Two rounds at once would ask a site twice in a minute. */
const LOCK = 'menbe-watch';

/** Offline, or when a round failed, it is tried again after this. */
const RETRY_MILLISECONDS = 5 * 60_000;

/** Changes that come together are looked at together. */
const DELAY_MILLISECONDS = 1_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps watched pages and alarm as they are asked for. Call it when the worker starts. */
export function keepWatching(): void {
  // Firefox's background is a page, in which pages are read.
  if (import.meta.env.FIREFOX) allowInertParsing();
  // Told of writing in this and other contexts. https://dexie.org/docs/Dexie/Dexie.on.storagemutated
  Dexie.on('storagemutated', (parts) => {
    const isOurs = Object.keys(parts).some((part) => /\/(?:watches|watchedTags|pages)\//.test(part));
    if (isOurs) timer ??= setTimeout(() => void follow(), DELAY_MILLISECONDS);
  });
  addEventListener('online', () => void watchNow());
  void arrange();
}

/** Looks at what is due, once nobody else is at it; rejects when the archive cannot be read. */
export async function watchNow(): Promise<void> {
  try {
    await stayAwake(() => navigator.locks.request(LOCK, checkAll));
  } finally {
    await arrange();
  }
}

async function checkAll(): Promise<void> {
  try {
    await checkWatches(getDatabase(), {
      fetch: (...request) => fetch(...request),
      now: () => new Date(),
      isOnline: () => navigator.onLine,
      isAllowed: (url) => areAllowed([url]),
      read,
      browser: browserName(navigator.userAgent),
    });
  } finally {
    if (!import.meta.env.FIREFOX) await closeReader();
  }
}

/** Looks at a page, or all, as soon as its site may be asked. */
export async function watchAtOnce(pageUrl: string | null): Promise<void> {
  await makeDue(getDatabase(), pageUrl, new Date());
  await watchNow();
}

/** Reads a fetched page where there is a DOM: extraction does not even load without one. */
async function read(page: FetchedPage): Promise<Result<Article>> {
  if (import.meta.env.FIREFOX) {
    const { readFetchedPage } = await import('../../utils/extract/read-fetched-page');
    return readFetchedPage(page);
  }
  return readOffscreen(page);
}

/** A page was tagged, binned or archived, or a watch begun or ended. */
async function follow(): Promise<void> {
  timer = undefined;
  await syncWatches(getDatabase(), new Date());
  await arrange();
}

/** Sets the alarm to the next page that is due, and shows what is new. */
async function arrange(): Promise<void> {
  const db = getDatabase();
  await showNews(db);
  const next = await nextCheckAt(db);
  if (!next) {
    await browser.alarms.clear(WATCH_ALARM);
    return;
  }
  // What is due and was not done now waits for the connection.
  const soonest = Date.now() + (navigator.onLine ? 0 : RETRY_MILLISECONDS);
  const when = Math.max(next.getTime(), soonest);
  const set = await browser.alarms.get(WATCH_ALARM);
  if (set?.scheduledTime !== when) await browser.alarms.create(WATCH_ALARM, { when });
}
