import type { MenbeDatabase } from '../../../db/database';
import { hasIndexFiles } from '../../../db/index-files';
import { answer, indexTransaction } from '../../../db/index-transaction';
import type { Pacer } from '../../../scheduling/pacer';
import { KIND } from '../../../search/index/segment-layout';
import { sweepFiles } from './file-segment';

/** Rows removed in one transaction; with more, a save would wait too long. */
const REMOVED_AT_ONCE = 128;

/**
 * Removes orphans: blocks without a segment record (sources of a merge, leftovers of a killed worker), rows of segments that have
 * a file, and files that no record names.
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

/** Key ranges of orphaned rows. */
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

/** Keys of the rows that a segment's file replaces. */
function blocksInFile(segment: number): IDBKeyRange {
  return IDBKeyRange.bound([segment, KIND.postings], [segment, KIND.positions, []]);
}

/** The first segment with blocks in a key range. */
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
