import type { MenbeDatabase } from '../../db/database';
import type { HighlightRecord } from '../../model/highlight';
import type { GivenToPage, ImportChangeRecord } from '../../model/link';
import type { PageRecord } from '../../model/records';
import { dropFromPage } from '../attachments/drop-from-page';
import { deletionDraft, tablesOfSnapshots } from '../attachments/drop-snapshots';
import { recordChange } from '../ledger/record-entries';

/**
 * Removes the sources that an import made of the texts of an address, in a transaction of its own. Sources that the user has
 * worked with since stay, and so do those that a later import has too. Each removal is recorded in the ledger.
 */
export function takeTextBack(
  db: MenbeDatabase,
  { importId, pageUrl, snapshotIds = [] }: ImportChangeRecord,
): Promise<void> {
  const { pages, snapshots, highlights, caseSources, links, indexPending } = db;
  return recordChange(db, {
    tables: [...tablesOfSnapshots(db), pages, highlights, caseSources, links, indexPending],
    plan: async () => {
      const [page, link] = await Promise.all([pages.get(pageUrl), links.get(pageUrl)]);
      const isLater = link && link.importIds.at(-1) !== importId;
      if (!page || isLater || (await isWorkedWith(db, { page, snapshotIds, given: link?.given ?? null })))
        return [];
      return (await snapshots.bulkGet(snapshotIds)).filter((row) => row !== undefined);
    },
    drafts: (removed) => (removed.length === 0 ? [] : [deletionDraft(pageUrl, removed)]),
    write: (removed) => dropFromPage(db, pageUrl, removed),
  });
}

interface Worked {
  page: PageRecord;
  snapshotIds: readonly string[];
  /** Tags, note and highlights that the page got from its link. */
  given: GivenToPage | null;
}

/**
 * Whether the user has worked with sources of an import: highlighted something in them, or, where the page has no other
 * snapshots, put it into a case or changed its note or tags. What the import itself gave to the page does not count.
 */
async function isWorkedWith(db: MenbeDatabase, { page, snapshotIds, given }: Worked): Promise<boolean> {
  const marked = await db.highlights.where('pageUrl').equals(page.url).toArray();
  const own = new Set(given?.highlightIds);
  const isOwn = ({ id, createdAt, changedAt }: HighlightRecord) => own.has(id) && createdAt === changedAt;
  if (marked.some((row) => snapshotIds.includes(row.snapshotId) && !isOwn(row))) return true;
  if (page.snapshotCount > snapshotIds.length) return false;
  if ((await db.caseSources.where('pageUrl').equals(page.url).count()) > 0) return true;
  const isSameNote = page.note === (given?.after.note ?? null);
  return !isSameNote || JSON.stringify(page.tags) !== JSON.stringify(given?.after.tags ?? []);
}
