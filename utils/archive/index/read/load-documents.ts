import type { MenbeDatabase } from '../../../db/database';
import type { PendingRecord } from '../../../model/index-records';
import type { PageRecord, SnapshotRecord } from '../../../model/records';
import type { DocumentTerms } from '../../../search/index/document-terms';
import type { IndexedDocument } from '../../../search/index/indexed-document';
import type { Pacer } from '../../../scheduling/pacer';
import { readOtherLines } from './other-lines';
import { pageDocument, pageTerms } from './page-document';

/** Pages in one batch: their texts are in memory together. */
const PAGES_AT_ONCE = 32;

/** Documents of pages in their current state; none for pages in the bin. A page that has lost its content is found by its metadata. */
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

/** Inputs of a document. */
interface DocumentSource {
  page: PageRecord;
  snapshot: SnapshotRecord | undefined;
  /** Terms computed by the save; without them the text is read. */
  terms: DocumentTerms | undefined;
  text: string;
  /** What other snapshots have and this one lacks. */
  others: string;
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
    // The empty id matches no content.
    db.contents.bulkGet(ids.map((id, index) => (known[index] ? '' : id))),
  ]);
  return Promise.all(
    pages.map(async (page, index) => {
      const snapshot = snapshots[index];
      const text = contents[index]?.text ?? '';
      const shown = `${snapshot?.title ?? ''}\n${text}`;
      const others = page.snapshotCount > 1 ? await readOtherLines(db, page, shown) : '';
      return { page, snapshot, terms: known[index], text, others };
    }),
  );
}

function toDocument({ page, snapshot, terms, text, others }: DocumentSource): IndexedDocument {
  return pageDocument(page, snapshot?.details, terms ?? pageTerms(snapshot ?? page, text, page, others));
}

/** The terms computed by the save, unless the page has tags, a note or other snapshots: they do not cover these. */
function termsAtHand(page: PageRecord, row: PendingRecord | undefined): DocumentTerms | undefined {
  const isPlain = page.tags.length === 0 && page.note === null && page.snapshotCount === 1;
  return isPlain && row?.terms?.snapshotId === page.newestSnapshotId ? row.terms : undefined;
}
