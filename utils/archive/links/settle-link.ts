import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { giveToPage, hasAllOf } from './give-to-page';

/**
 * Gives a page the tags, note and highlights of the link that waits for its address. Returns the changed page, or the
 * same one where no link waits. Stores link and highlights, not the page. Call it in a transaction over links,
 * highlights and meta.
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
 * Marks the waiting link of an archived page as settled without giving the page anything. For links that come with
 * their page in the export of another profile, where the page got tags, note and highlights: given again, highlights
 * would be there twice. Call it in a transaction over links and meta.
 */
export async function markSettled(db: MenbeDatabase, page: PageRecord): Promise<void> {
  const link = await db.links.get(page.url);
  if (link?.waiting !== 1) return;
  await Promise.all([db.links.put(hasAllOf(link, page)), addToCounters(db, { waitingLinks: -1 })]);
}
