import type { MenbeDatabase } from '../../../db/database';
import type { PendingRecord } from '../../../model/index-records';
import type { PageRecord, SnapshotRecord } from '../../../model/records';
import type { DocumentTerms } from '../../../search/index/document-terms';
import type { IndexedDocument } from '../../../search/index/indexed-document';
import type { Pacer } from '../../../scheduling/pacer';
import { pageDocument, pageTerms } from './page-document';

/** Pages read at a time: their texts are in memory together. */
const PAGES_AT_ONCE = 32;

/** Documents of pages as they are now; pages in the bin have none. A page whose content was lost has the terms of its title and other facts. */
export async function loadDocuments(
  db: MenbeDatabase,
  pages: readonly PageRecord[],
  pending: ReadonlyMap<string, PendingRecord>,
  pacer: Pacer,
): Promise<IndexedDocument[]> {
  const documents: IndexedDocument[] = [];
  const listed = pages.filter(({ deleted }) => deleted === 0);
  for (let from = 0; from < listed.length; from += PAGES_AT_ONCE) {
    for (const source of await readSources(db, listed.slice(from, from + PAGES_AT_ONCE), pending)) {
      documents.push(toDocument(source));
      await pacer.breathe();
    }
  }
  return documents;
}

/** What a document is made of. */
interface DocumentSource {
  page: PageRecord;
  snapshot: SnapshotRecord | undefined;
  /** Terms that came with the save; without them the text is needed. */
  terms: DocumentTerms | undefined;
  text: string;
}

async function readSources(
  db: MenbeDatabase,
  pages: readonly PageRecord[],
  pending: ReadonlyMap<string, PendingRecord>,
): Promise<DocumentSource[]> {
  const ids = pages.map(({ newestSnapshotId }) => newestSnapshotId);
  const known = pages.map((page) => termsAtHand(page, pending.get(page.url)));
  const [snapshots, contents] = await Promise.all([
    db.snapshots.bulkGet(ids),
    // No content has an empty id.
    db.contents.bulkGet(ids.map((id, index) => (known[index] ? '' : id))),
  ]);
  return pages.map((page, index) => ({
    page,
    snapshot: snapshots[index],
    terms: known[index],
    text: contents[index]?.text ?? '',
  }));
}

function toDocument({ page, snapshot, terms, text }: DocumentSource): IndexedDocument {
  return pageDocument(page, snapshot?.details, terms ?? pageTerms(snapshot ?? page, text, page));
}

/** The terms that came with the save, when they still hold: they lack tags and note. */
function termsAtHand(page: PageRecord, row: PendingRecord | undefined): DocumentTerms | undefined {
  const isPlain = page.tags.length === 0 && page.note === null;
  return isPlain && row?.terms?.snapshotId === page.newestSnapshotId ? row.terms : undefined;
}
