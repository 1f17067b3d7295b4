import type { MenbeDatabase } from '../../../db/database';
import { hasIndexFiles } from '../../../db/index-files';
import { answer, indexTransaction } from '../../../db/index-transaction';
import type { SegmentRecord } from '../../../model/index-records';
import { sealed } from '../../../search/index/checksum';
import { columnBlocks, type IndexedDocument } from '../../../search/index/indexed-document';
import { type Block, KIND } from '../../../search/index/segment-layout';
import { SegmentWriter } from '../../../search/index/segment-writer';
import { TermCollector } from '../../../search/index/term-collector';
import { sweepFiles } from './file-segment';
import type { Pacer } from '../../../scheduling/pacer';

/** A segment that is made, but not stored. */
export interface NewSegment {
  record: Omit<SegmentRecord, 'id'>;
  blocks: Block[];
}

/** Makes a segment of documents. */
export async function makeSegment(documents: readonly IndexedDocument[], pacer: Pacer): Promise<NewSegment> {
  const collector = new TermCollector();
  for (const { terms } of documents) {
    collector.add(terms);
    await pacer.breathe();
  }
  const writer = new SegmentWriter();
  for (const term of collector.sortedTerms()) {
    collector.write(term, writer);
    if (pacer.isDue) await pacer.rest();
  }
  const { postingsBlocks } = writer.finish();
  return {
    record: {
      state: 'live',
      size: documents.length,
      deleted: new Uint8Array(0),
      deletedCount: 0,
      words: documents.reduce((sum, { terms }) => sum + terms.length, 0),
      postingsBlocks,
      merge: null,
    },
    blocks: [...writer.blocks, ...columnBlocks(documents)],
  };
}

/** Stores blocks of a segment. The transaction must include `indexBlocks`. */
export function putBlocks(transaction: IDBTransaction, segment: number, blocks: readonly Block[]): void {
  const store = transaction.objectStore('indexBlocks');
  for (const { kind, number, bytes } of blocks) store.put(sealed(bytes), [segment, kind, number]);
}

/** Rows removed in one go: more would keep savers waiting. */
const REMOVED_AT_ONCE = 128;

/**
 * Removes what is stored of segments that no record names (sources of a merge, or what a dead worker left), rows of what is in a
 * file by now, and files that are not used.
 */
export async function sweepOrphans(db: MenbeDatabase, pacer: Pacer): Promise<void> {
  for await (const range of orphanBlocks(db)) await removeBlocks(db, range, pacer);
  if (hasIndexFiles()) await sweepFiles(db);
}

/** Whether `sweepOrphans` was interrupted and has blocks to remove. */
export async function hasOrphans(db: MenbeDatabase): Promise<boolean> {
  const { done } = await orphanBlocks(db).next();
  return done !== true;
}

/** Ranges of keys that hold such rows. */
async function* orphanBlocks(db: MenbeDatabase): AsyncGenerator<IDBKeyRange, void> {
  const known = new Map((await db.indexSegments.toArray()).map((record) => [record.id, record]));
  for (let from: IDBValidKey = []; ;) {
    const segment = await firstSegment(db, IDBKeyRange.lowerBound(from));
    if (segment === null) return;
    const record = known.get(segment);
    if (!record) yield IDBKeyRange.bound([segment], [segment, []]);
    else if (record.file !== undefined && (await firstSegment(db, blocksInFile(segment))) !== null)
      yield blocksInFile(segment);
    from = [segment, []];
  }
}

/** Keys of the rows that a segment has no more once it has a file. */
function blocksInFile(segment: number): IDBKeyRange {
  return IDBKeyRange.bound([segment, KIND.postings], [segment, KIND.positions, []]);
}

/** The first segment that has blocks in a range of keys. */
async function firstSegment(db: MenbeDatabase, range: IDBKeyRange): Promise<number | null> {
  const [key] = await indexTransaction(db, ['indexBlocks'], 'readonly', (transaction) =>
    answer(transaction.objectStore('indexBlocks').getAllKeys(range, 1)),
  );
  return Array.isArray(key) ? Number(key[0]) : null;
}

/** Removes blocks, a few at a time. */
async function removeBlocks(db: MenbeDatabase, range: IDBKeyRange, pacer: Pacer): Promise<void> {
  for (;;) {
    const removed = await indexTransaction(db, ['indexBlocks'], 'readwrite', async (transaction) => {
      const store = transaction.objectStore('indexBlocks');
      const keys = await answer(store.getAllKeys(range, REMOVED_AT_ONCE));
      const last = keys.at(-1);
      if (last !== undefined) store.delete(IDBKeyRange.bound(keys[0], last));
      return keys.length;
    });
    if (removed < REMOVED_AT_ONCE) return;
    await pacer.rest();
  }
}
