import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { giveToPage, hasAllOf } from './give-to-page';

/**
 * The page with what a waiting link of its address has for it; the same page where none waits. Stores link and highlights, not the page.
 * Call it in a transaction over links, highlights and meta.
 * @param text of the snapshot that the page shows
 */
export async function settleLink(
  db: MenbeDatabase,
  page: PageRecord,
  text: string,
  now: Date,
): Promise<PageRecord> {
  const link = await db.links.get(page.url);
  if (link?.waiting !== 1) return page;
  const given = giveToPage(link, { page, text, now });
  await Promise.all([
    db.links.put(given.link),
    db.highlights.bulkAdd(given.highlights),
    addToCounters(db, { waitingLinks: -1 }),
  ]);
  return given.page;
}

/**
 * Notes that an archived page has all of its link already, as both are from another profile where the link was settled: giving it again would
 * double the highlights. Call it in a transaction over links and meta.
 */
export async function markSettled(db: MenbeDatabase, page: PageRecord): Promise<void> {
  const link = await db.links.get(page.url);
  if (link?.waiting !== 1) return;
  await Promise.all([db.links.put(hasAllOf(link, page)), addToCounters(db, { waitingLinks: -1 })]);
}
