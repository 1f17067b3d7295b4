import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import { deletionDraft, dropSnapshots, tablesOfSnapshots } from '../attachments/drop-snapshots';
import { forgetInIndex } from '../index/read/index-state';
import { recordChange } from '../ledger/record-entries';

/** When a page is removed for good. */
interface Purge {
  /** The latest time of its deletion, ISO 8601 UTC; `null`: at once, as the user asked. */
  expiry: string | null;
}

/**
 * Removes a page from the bin with everything that tells of it, in a transaction of its own, so that a large bin never blocks the
 * database for long. A page that was restored meanwhile stays. The ledger keeps its address, times and hashes.
 */
export function purgePage(db: MenbeDatabase, url: string, { expiry }: Purge): Promise<void> {
  const { pages, highlights, caseSources, watches, watchReadings, links, importChanges, indexState } = db;
  const beside = [highlights, caseSources, watches, watchReadings, links, importChanges, indexState];
  return recordChange(db, {
    tables: [...tablesOfSnapshots(db), pages, ...beside],
    plan: async () => {
      const page = await pages.get(url);
      if (!page?.deletedAt || (expiry !== null && page.deletedAt > expiry)) return null;
      return snapshotsOfPage(db, url).toArray();
    },
    drafts: (removed) => (removed ? [deletionDraft(url, removed)] : []),
    write: async (removed) => {
      if (!removed) return;
      await dropSnapshots(db, removed);
      await highlights.where('pageUrl').equals(url).delete();
      await caseSources.where('pageUrl').equals(url).delete();
      await watches.delete(url);
      await watchReadings.delete(url);
      await dropLink(db, url);
      await pages.delete(url);
      // At the end of its time in the bin a page leaves the index with the next merge: to rewrite the index each day is too much work.
      if (expiry === null) await forgetInIndex(db, url);
    },
  });
}

/** Removes what an import brought of the page's address: its title, note, tags and quotes are those of the page. */
async function dropLink(db: MenbeDatabase, pageUrl: string): Promise<void> {
  const link = await db.links.get(pageUrl);
  if (!link) return;
  await db.importChanges.bulkDelete(link.importIds.map((id): [string, string] => [id, pageUrl]));
  await db.links.delete(pageUrl);
  await addToCounters(db, { waitingLinks: -link.waiting });
}
