import type { MenbeDatabase } from '../../../db/database';
import { addSortFields } from '../../../db/add-sort-fields';
import { indexTransaction } from '../../../db/index-transaction';
import type { IndexStateRecord } from '../../../model/index-records';
import type { PageRecord } from '../../../model/records';
import { findInSegments } from '../read/find-in-segments';
import { publishDocuments } from './flush-pending';
import { nextGeneration } from '../read/index-state';
import { loadDocuments } from '../read/load-documents';
import type { Pacer } from '../../../scheduling/pacer';
import type { SegmentReader } from '../read/segment-reader';

/** Pages that are looked through at a time. */
const PAGES_AT_ONCE = 512;

/**
 * Looks through the next pages, in the order of their addresses, and indexes those that are neither in a segment nor pending.
 * Pages archived by version 1 get the fields that they are sorted by.
 */
export async function indexMissing(
  db: MenbeDatabase,
  segments: readonly SegmentReader[],
  { cursor, checked }: IndexStateRecord,
  pacer: Pacer,
): Promise<void> {
  const after = cursor ?? '';
  const pages = await db.pages.where(':id').above(after).limit(PAGES_AT_ONCE).toArray();
  await addSortFields(db, pages);
  const missing = await notIndexed(db, segments, pages);
  const documents = await loadDocuments(db, missing, new Map(), pacer);
  const state = { cursor: pages.at(-1)?.url ?? null, checked: checked + pages.length };
  await publishDocuments(db, segments, { documents, replaced: [], rows: [], state }, pacer);
}

/** Those of the pages that no segment has. Pending ones become part of a segment anyway. */
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

/** Makes the next runs of `indexArchive` look through all pages for those that are not indexed. */
export async function lookForMissing(db: MenbeDatabase): Promise<void> {
  await indexTransaction(db, ['indexState'], 'readwrite', (transaction) =>
    nextGeneration(transaction, { cursor: '', checked: 0 }),
  );
}

/** Drops the whole index, which is then rebuilt from the pages. */
export async function dropIndex(db: MenbeDatabase, version: number): Promise<void> {
  await indexTransaction(db, ['indexSegments', 'indexState'], 'readwrite', async (transaction) => {
    transaction.objectStore('indexSegments').clear();
    await nextGeneration(transaction, { version, cursor: '', checked: 0 });
  });
}
