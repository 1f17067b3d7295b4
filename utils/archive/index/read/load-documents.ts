import type { MenbeDatabase } from '../../../db/database';
import type { PendingRecord } from '../../../model/index-records';
import type { PageRecord } from '../../../model/records';
import type { IndexedDocument } from '../../../search/index/indexed-document';
import type { Pacer } from '../../../scheduling/pacer';
import { pageDocument, pageTerms } from './page-document';

/** Pages read at a time: their texts are in memory together. */
const PAGES_AT_ONCE = 32;

/** Documents of pages as they are now; pages in the bin have none. One whose content was lost is found by what else is known of it. */
export async function loadDocuments(
  db: MenbeDatabase,
  pages: readonly PageRecord[],
  pending: ReadonlyMap<string, PendingRecord>,
  pacer: Pacer,
): Promise<IndexedDocument[]> {
  const documents: IndexedDocument[] = [];
  const listed = pages.filter(({ deleted }) => deleted === 0);
  for (let from = 0; from < listed.length; from += PAGES_AT_ONCE) {
    const batch = listed.slice(from, from + PAGES_AT_ONCE);
    const ids = batch.map(({ newestSnapshotId }) => newestSnapshotId);
    const known = batch.map((page) => termsAtHand(page, pending.get(page.url)));
    const [snapshots, contents] = await Promise.all([
      db.snapshots.bulkGet(ids),
      db.contents.bulkGet(ids.map((id, index) => (known[index] ? '' : id))),
    ]);
    for (const [index, page] of batch.entries()) {
      const [snapshot, content] = [snapshots[index], contents[index]];
      const terms = known[index] ?? pageTerms(snapshot ?? page, content?.text ?? '', page);
      documents.push(pageDocument(page, snapshot?.details, terms));
      await pacer.breathe();
    }
  }
  return documents;
}

/** Terms that came with the save, when they still hold. */
function termsAtHand(page: PageRecord, row: PendingRecord | undefined) {
  const isPlain = page.tags.length === 0 && page.note === null;
  return isPlain && row?.terms?.snapshotId === page.newestSnapshotId ? row.terms : undefined;
}
