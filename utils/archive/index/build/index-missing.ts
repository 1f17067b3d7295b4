import type { MenbeDatabase } from '../../../db/database';
import { addSortFields } from '../../../db/add-sort-fields';
import { showFullest } from '../../../db/show-fullest';
import { indexTransaction } from '../../../db/index-transaction';
import type { IndexStateRecord } from '../../../model/index-records';
import type { PageRecord } from '../../../model/records';
import { findInSegments } from '../read/find-in-segments';
import { publishDocuments } from './flush-pending';
import { nextGeneration } from '../read/index-state';
import { loadDocuments } from '../read/load-documents';
import type { Pacer } from '../../../scheduling/pacer';
import type { SegmentReader } from '../read/segment-reader';

/** Pages in one batch. */
const PAGES_AT_ONCE = 512;

/**
 * Checks the next batch of pages, in order of address, and indexes those that are neither in a segment nor pending.
 * Pages archived by version 1 get their sort fields, and every page shows its fullest snapshot.
 */
export async function indexMissing(
  db: MenbeDatabase,
  segments: readonly SegmentReader[],
  { cursor, checked }: IndexStateRecord,
  pacer: Pacer,
): Promise<void> {
  const after = cursor ?? '';
  const batch = await db.pages.where(':id').above(after).limit(PAGES_AT_ONCE).toArray();
  await addSortFields(db, batch);
  const pages = await showFullest(db, batch);
  const missing = await notIndexed(db, segments, pages);
  const documents = await loadDocuments(db, missing, new Map(), pacer);
  const state = { cursor: pages.at(-1)?.url ?? null, checked: checked + pages.length };
  await publishDocuments(db, segments, { documents, replaced: [], rows: [], state }, pacer);
}

/** The pages that are in no segment. Pending ones are indexed by a flush anyway. */
async function notIndexed(
  db: MenbeDatabase,
  segments: readonly SegmentReader[],
  pages: readonly PageRecord[],
): Promise<PageRecord[]> {
  const urls = pages.map(({ url }) => url);
  const found = await findInSegments(segments, urls);
  const pending = await db.indexPending.toArray();
  const known = new Set([...found.flatMap((hit) => hit.urls), ...pending.map(({ url }) => url)]);
  return pages.filter(({ url }) => !known.has(url));
}

/** Makes the next runs of `indexArchive` check all pages for missing ones. */
export async function lookForMissing(db: MenbeDatabase): Promise<void> {
  await indexTransaction(db, ['indexState'], 'readwrite', (transaction) =>
    nextGeneration(transaction, { cursor: '', checked: 0 }),
  );
}

/** Drops the whole index; it is rebuilt from the pages. */
export async function dropIndex(db: MenbeDatabase, version: number): Promise<void> {
  await indexTransaction(db, ['indexSegments', 'indexState'], 'readwrite', async (transaction) => {
    transaction.objectStore('indexSegments').clear();
    await nextGeneration(transaction, { version, cursor: '', checked: 0 });
  });
}
