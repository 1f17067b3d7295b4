import type { MenbeDatabase } from '../../../db/database';
import { answer, indexTransaction } from '../../../db/index-transaction';
import type { IndexStateRecord, PendingRecord, SegmentRecord } from '../../../model/index-records';
import type { PageRecord } from '../../../model/records';
import type { IndexedDocument } from '../../../search/index/indexed-document';
import { findInSegments, withDeleted } from '../read/find-in-segments';
import { nextGeneration, PUBLISHING } from '../read/index-state';
import { loadDocuments } from '../read/load-documents';
import type { Pacer } from '../../../scheduling/pacer';
import type { SegmentReader } from '../read/segment-reader';
import { makeSegment, type NewSegment } from './make-segment';
import { putBlocks } from './store-blocks';

/** Most pending rows in one segment. */
const MOST_ROWS = 256;

/** Flushes the oldest pending rows into a segment. Throws `DamagedIndex` and errors of the database. */
export async function flushPending(
  db: MenbeDatabase,
  segments: readonly SegmentReader[],
  pacer: Pacer,
): Promise<void> {
  const rows = await db.indexPending.orderBy(':id').limit(MOST_ROWS).toArray();
  const newest = new Map(rows.map((row) => [row.url, row]));
  const pages = await db.pages.bulkGet([...newest.keys()]);
  const listed = pages.filter((page): page is PageRecord => page !== undefined);
  const documents = await loadDocuments(db, listed, newest, pacer);
  await publishDocuments(db, segments, { documents, replaced: [...newest.keys()], rows, state: {} }, pacer);
}

/** The changes of one atomic publication. */
export interface Publication {
  documents: readonly IndexedDocument[];
  /** Pages whose documents in other segments are deleted. */
  replaced: readonly string[];
  /** Pending rows that are removed. */
  rows: readonly PendingRecord[];
  state: Partial<IndexStateRecord>;
}

/** Stores documents as a segment and deletes the documents they replace, in one atomic transaction. */
export async function publishDocuments(
  db: MenbeDatabase,
  segments: readonly SegmentReader[],
  { documents, replaced, rows, state }: Publication,
  pacer: Pacer,
): Promise<void> {
  const made = documents.length === 0 ? null : await makeSegment(documents, pacer);
  const found = await findInSegments(segments, replaced);
  const records = await Promise.all(found.map(({ segment, docs }) => withDeleted(segment, docs)));
  await pacer.rest();
  await indexTransaction(db, PUBLISHING, 'readwrite', async (transaction) => {
    for (const record of records) transaction.objectStore('indexSegments').put(record);
    for (const { id } of rows) if (id !== undefined) transaction.objectStore('indexPending').delete(id);
    await nextGeneration(transaction, state);
    if (made) await addSegment(transaction, made);
  });
}

async function addSegment(transaction: IDBTransaction, { record, blocks }: NewSegment): Promise<void> {
  // IndexedDB generates the id.
  const id = await answer(
    transaction.objectStore('indexSegments').add(record satisfies Omit<SegmentRecord, 'id'>),
  );
  putBlocks(transaction, Number(id), blocks);
}
