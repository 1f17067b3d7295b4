import type { MenbeDatabase } from '../../../db/database';
import { indexTransaction } from '../../../db/index-transaction';
import type { SegmentRecord } from '../../../model/index-records';
import type { Pacer } from '../../../scheduling/pacer';
import { hasBit, withBits } from '../../../search/index/bitmap';
import { nextGeneration } from '../read/index-state';
import type { BegunMerge } from './begin-merge';
import type { MergeSource } from './merge-columns';

/** Publishes the merged segment and removes its sources, in one transaction. The blocks of the sources are orphans from then on. */
export async function publishMerge(
  db: MenbeDatabase,
  begun: BegunMerge,
  sources: readonly MergeSource[],
  pacer: Pacer,
): Promise<void> {
  const late = await deletedSince(begun, sources, pacer);
  const record: SegmentRecord = {
    ...begun,
    state: 'live',
    merge: null,
    words: sources.reduce((sum, { segment }) => sum + segment.record.words, 0),
    deleted: late.length === 0 ? new Uint8Array(0) : withBits(new Uint8Array(0), begun.size, late),
    deletedCount: late.length,
  };
  await indexTransaction(db, ['indexSegments', 'indexState'], 'readwrite', async (transaction) => {
    const table = transaction.objectStore('indexSegments');
    table.put(record);
    for (const { segment } of sources) table.delete(segment.id);
    await nextGeneration(transaction);
  });
}

/** Documents of the merged segment that were deleted in its sources after the merge began. */
async function deletedSince(
  { merge }: BegunMerge,
  sources: readonly MergeSource[],
  pacer: Pacer,
): Promise<number[]> {
  const docs: number[] = [];
  for (const [index, { segment, renumbering }] of sources.entries()) {
    const before = merge.deleted[index] ?? new Uint8Array(0);
    const { size, deleted } = segment.record;
    for (let doc = 0; doc < size; doc++) {
      if (hasBit(deleted, doc) && !hasBit(before, doc)) docs.push(renumbering[doc] as number);
    }
    await pacer.breathe();
  }
  return docs;
}
