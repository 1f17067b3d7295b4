import type { MenbeDatabase } from '../../../db/database';
import type { PendingRecord } from '../../../model/index-records';
import type { PageRecord, SnapshotRecord } from '../../../model/records';
import type { DocumentTerms } from '../../../search/index/document-terms';
import type { IndexedDocument } from '../../../search/index/indexed-document';
import type { Pacer } from '../../../scheduling/pacer';
import { readOtherLines } from './other-lines';
import { pageDocument, type PageFacts, pageTerms } from './page-document';

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
  facts: PageFacts;
  /** Terms computed by the save; without them the text is read. */
  terms: DocumentTerms | undefined;
  text: string;
  /** What other snapshots have and this one lacks. */
  others: readonly string[];
}

async function readSources(
  db: MenbeDatabase,
  pages: readonly PageRecord[],
  pending: ReadonlyMap<string, PendingRecord>,
): Promise<DocumentSource[]> {
  const ids = pages.map(({ newestSnapshotId }) => newestSnapshotId);
  const known = pages.map((page) => termsAtHand(page, pending.get(page.url)));
  const urls = pages.map(({ url }) => url);
  const [snapshots, watches, highlighted, contents] = await Promise.all([
    db.snapshots.bulkGet(ids),
    db.watches.bulkGet(urls),
    highlightedAmong(db, urls),
    // The empty id matches no content.
    db.contents.bulkGet(ids.map((id, index) => (known[index] ? '' : id))),
  ]);
  return Promise.all(
    pages.map(async (page, index) => {
      const snapshot = snapshots[index];
      const text = contents[index]?.text ?? '';
      const shown = `${snapshot?.title ?? ''}\n${text}`;
      const others = page.snapshotCount > 1 ? await readOtherLines(db, page, shown) : [];
      const isWatched = watches[index] !== undefined;
      const facts = { details: snapshot?.details, isWatched, hasHighlights: highlighted.has(page.url) };
      return { page, snapshot, facts, terms: known[index], text, others };
    }),
  );
}

/** The pages that have highlights. */
async function highlightedAmong(db: MenbeDatabase, urls: readonly string[]): Promise<Set<string>> {
  const rows = await db.highlights.where('pageUrl').anyOf(urls).toArray();
  return new Set(rows.flatMap(({ pageUrl, deletedAt }) => (deletedAt === null ? pageUrl : [])));
}

function toDocument({ page, snapshot, facts, terms, text, others }: DocumentSource): IndexedDocument {
  return pageDocument(page, facts, terms ?? pageTerms(snapshot ?? page, text, page, others));
}

/** The terms computed by the save, unless the page has tags, a note or other snapshots: they do not cover these. */
function termsAtHand(page: PageRecord, row: PendingRecord | undefined): DocumentTerms | undefined {
  const isPlain = page.tags.length === 0 && page.note === null && page.snapshotCount === 1;
  return isPlain && row?.terms?.snapshotId === page.newestSnapshotId ? row.terms : undefined;
}
