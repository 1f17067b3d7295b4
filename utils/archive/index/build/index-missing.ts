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

/** Pages in one batch, and those of them that are read at once: a save waits for that. */
const PAGES_AT_ONCE = 512;
const READ_AT_ONCE = 128;

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
  const batch = await readBatch(db, cursor ?? '', pacer);
  await addSortFields(db, batch);
  const pages = await showFullest(db, batch);
  const missing = await notIndexed(db, segments, pages);
  const documents = await loadDocuments(db, missing, new Map(), pacer);
  const state = { cursor: pages.at(-1)?.url ?? null, checked: checked + pages.length };
  await publishDocuments(db, segments, { documents, replaced: [], rows: [], state }, pacer);
}

/** The pages of the next batch, in order of address. */
async function readBatch(db: MenbeDatabase, after: string, pacer: Pacer): Promise<PageRecord[]> {
  const batch: PageRecord[] = [];
  let read: PageRecord[];
  do {
    await pacer.breathe();
    const last = batch.at(-1)?.url ?? after;
    read = await db.pages.where(':id').above(last).limit(READ_AT_ONCE).toArray();
    batch.push(...read);
  } while (read.length === READ_AT_ONCE && batch.length < PAGES_AT_ONCE);
  return batch;
}

/** The pages that are in no segment. Pending ones are indexed by a flush anyway. */
async function notIndexed(
  db: MenbeDatabase,
  segments: readonly SegmentReader[],
  pages: readonly PageRecord[],
): Promise<PageRecord[]> {
  const urls = pages.map(({ url }) => url);
  const found = new Set((await findInSegments(segments, urls)).flatMap((hit) => hit.urls));
  const missing = pages.filter(({ url }) => !found.has(url));
  if (missing.length === 0) return [];
  const pending = new Set((await db.indexPending.toArray()).map(({ url }) => url));
  return missing.filter(({ url }) => !pending.has(url));
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
