import type { Table } from 'dexie';
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
  const { pages, indexState } = db;
  return recordChange(db, {
    tables: [...tablesOfSnapshots(db), pages, ...tablesBesidePages(db), indexState],
    plan: async () => {
      const page = await pages.get(url);
      if (!page?.deletedAt || (expiry !== null && page.deletedAt > expiry)) return null;
      return snapshotsOfPage(db, url).toArray();
    },
    drafts: (removed) => (removed ? [deletionDraft(url, removed)] : []),
    write: async (removed) => {
      if (!removed) return;
      await dropSnapshots(db, removed);
      await dropBesidePage(db, url);
      await pages.delete(url);
      // At the end of its time in the bin a page leaves the index with the next merge: to rewrite the index each day is too much work.
      if (expiry === null) await forgetInIndex(db, url);
    },
  });
}

/** The tables that `dropBesidePage` changes. */
export function tablesBesidePages(db: MenbeDatabase): Table[] {
  const { highlights, caseSources, watches, watchReadings, links, importChanges, meta } = db;
  return [highlights, caseSources, watches, watchReadings, links, importChanges, meta];
}

/** Removes what hangs on a page that is deleted for good. Call it in a transaction over `tablesBesidePages`. */
export async function dropBesidePage(db: MenbeDatabase, url: string): Promise<void> {
  await db.highlights.where('pageUrl').equals(url).delete();
  await db.caseSources.where('pageUrl').equals(url).delete();
  await db.watches.delete(url);
  await db.watchReadings.delete(url);
  await dropLink(db, url);
}

/** Removes what an import brought of the page's address: its title, note, tags and quotes are those of the page. */
async function dropLink(db: MenbeDatabase, pageUrl: string): Promise<void> {
  const link = await db.links.get(pageUrl);
  if (!link) return;
  await db.importChanges.bulkDelete(link.importIds.map((id): [string, string] => [id, pageUrl]));
  await db.links.delete(pageUrl);
  await addToCounters(db, { waitingLinks: -link.waiting });
}
