import Dexie from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';

/** Pages read at a time. */
const BATCH = 500;

/** All pages, the bin included, in batches by address. */
export async function* allPages(db: MenbeDatabase): AsyncGenerator<PageRecord[]> {
  let after: string | typeof Dexie.minKey = Dexie.minKey;
  for (;;) {
    const pages: PageRecord[] = await db.pages.where('url').above(after).limit(BATCH).toArray();
    const last = pages.at(-1);
    if (!last) return;
    yield pages;
    after = last.url;
  }
}

/** Those of these pages that there are, in batches. */
export async function* pagesByUrl(db: MenbeDatabase, urls: readonly string[]): AsyncGenerator<PageRecord[]> {
  for (let start = 0; start < urls.length; start += BATCH) {
    const pages = await db.pages.bulkGet(urls.slice(start, start + BATCH));
    yield pages.filter((page) => page !== undefined);
  }
}
