import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { giveToPage } from './give-to-page';

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
