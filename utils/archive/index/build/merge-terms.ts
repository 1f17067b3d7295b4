import type { MenbeDatabase } from '../../../db/database';
import { indexTransaction } from '../../../db/index-transaction';
import type { Pacer } from '../../../scheduling/pacer';
import { Postings } from '../../../search/index/postings';
import { SegmentWriter } from '../../../search/index/segment-writer';
import { FLUSHED_AT } from '../read/pending-part';
import type { BegunMerge } from './begin-merge';
import type { MergeSource } from './merge-columns';
import { SegmentCursor } from './segment-cursor';
import { BLOCKS_AT_ONCE, putBlocks, storeBlocks } from './store-blocks';

/**
 * Merges the terms. Finished blocks are stored in one transaction with a checkpoint of the merge.
 * @returns the number of postings blocks; `null` when it stopped early for a flush
 */
export async function mergeTerms(
  db: MenbeDatabase,
  begun: BegunMerge,
  sources: readonly MergeSource[],
  pacer: Pacer,
): Promise<number | null> {
  const { merge } = begun;
  const cursors = sources.map(({ segment, renumbering }) => new SegmentCursor(db, segment, renumbering));
  await Promise.all(cursors.map((cursor) => cursor.start(merge.after)));
  const writer = new SegmentWriter(merge.writer);
  const list = new Postings();
  for (let term = leastTerm(cursors); term !== null; term = leastTerm(cursors)) {
    await collect(term, cursors, list);
    writer.add(term, list);
    if (writer.blocks.length >= BLOCKS_AT_ONCE) {
      await checkpoint(db, begun, writer, term);
      if ((await db.indexPending.count()) >= FLUSHED_AT) return null;
    }
    if (pacer.isDue) await pacer.rest();
  }
  const { postingsBlocks } = writer.finish();
  await storeBlocks(db, begun.id, writer.blocks);
  return postingsBlocks;
}

function leastTerm(cursors: readonly SegmentCursor[]): string | null {
  let least: string | null = null;
  for (const { term } of cursors) if (term !== null && (least === null || term < least)) least = term;
  return least;
}

/** Collects the entries of a term from all cursors into one list. */
async function collect(term: string, cursors: readonly SegmentCursor[], list: Postings): Promise<void> {
  list.clear();
  for (const cursor of cursors) {
    while (cursor.term === term) if (!cursor.moveTo(list)) await cursor.fill();
  }
}

async function checkpoint(
  db: MenbeDatabase,
  begun: BegunMerge,
  writer: SegmentWriter,
  after: string,
): Promise<void> {
  const state = writer.checkpoint();
  const record = { ...begun, merge: { ...begun.merge, after, writer: state } };
  await indexTransaction(db, ['indexSegments', 'indexBlocks'], 'readwrite', (transaction) => {
    putBlocks(transaction, begun.id, writer.blocks);
    transaction.objectStore('indexSegments').put(record);
  });
  writer.blocks = [];
}
