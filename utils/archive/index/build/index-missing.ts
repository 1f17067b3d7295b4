import type { MenbeDatabase } from '../../../db/database';
import { addSortFields } from '../../../db/add-sort-fields';
import { indexTransaction } from '../../../db/index-transaction';
import type { IndexStateRecord } from '../../../model/index-records';
import { findInSegments } from '../read/find-in-segments';
import { publishDocuments } from './flush-pending';
import { nextGeneration } from '../read/index-state';
import { loadDocuments } from '../read/load-documents';
import type { Pacer } from '../../../scheduling/pacer';
import type { SegmentReader } from '../read/segment-reader';

/** Pages looked through at a time. */
const PAGES_AT_ONCE = 512;

/** Goes on looking through the pages, by their addresses, for such that no segment has and that are not pending, and indexes them. Such of version 1 get what they are sorted by. */
export async function indexMissing(
  db: MenbeDatabase,
  segments: readonly SegmentReader[],
  { cursor, checked }: IndexStateRecord,
  pacer: Pacer,
): Promise<void> {
  const pages = await db.pages
    .where(':id')
    .above(cursor ?? '')
    .limit(PAGES_AT_ONCE)
    .toArray();
  await addSortFields(db, pages);
  const found = await findInSegments(
    segments,
    pages.map(({ url }) => url),
  );
  // What is pending becomes part of a segment anyway.
  const pending = await db.indexPending.toArray();
  const known = new Set([...found.flatMap(({ urls }) => urls), ...pending.map(({ url }) => url)]);
  const missing = pages.filter(({ url }) => !known.has(url));
  const documents = await loadDocuments(db, missing, new Map(), pacer);
  const state = { cursor: pages.at(-1)?.url ?? null, checked: checked + pages.length };
  await publishDocuments(db, segments, { documents, replaced: [], rows: [], state }, pacer);
}

/** Has all pages looked through for such that are not indexed. */
export async function lookForMissing(db: MenbeDatabase): Promise<void> {
  await indexTransaction(db, ['indexState'], 'readwrite', (transaction) =>
    nextGeneration(transaction, { cursor: '', checked: 0 }),
  );
}

/** Drops the whole index; it is built anew from the pages. */
export async function dropIndex(db: MenbeDatabase, version: number): Promise<void> {
  await indexTransaction(db, ['indexSegments', 'indexState'], 'readwrite', async (transaction) => {
    transaction.objectStore('indexSegments').clear();
    await nextGeneration(transaction, { version, cursor: '', checked: 0 });
  });
}
