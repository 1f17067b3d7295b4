import type { MenbeDatabase } from '../../../db/database';
import type { Pacer } from '../../../scheduling/pacer';
import { hasBit } from '../../../search/index/bitmap';
import { DamagedIndex } from '../../../search/index/segment-layout';
import type { SegmentReader } from '../read/segment-reader';
import type { BegunMerge } from './begin-merge';
import { type MergeSource, mergeColumns } from './merge-columns';
import { mergeTerms } from './merge-terms';
import { publishMerge } from './publish-merge';
import { BLOCKS_AT_ONCE, storeBlocks } from './store-blocks';

/**
 * Resumes a merge from its checkpoint and finishes it: terms, columns, and one transaction that publishes the segment. Stops early
 * when enough rows are pending for a flush, which is more urgent. Throws `DamagedIndex`.
 */
export async function runMerge(
  db: MenbeDatabase,
  begun: BegunMerge,
  segments: readonly SegmentReader[],
  pacer: Pacer,
): Promise<void> {
  const sources = renumber(begun, segments);
  const postingsBlocks = await mergeTerms(db, begun, sources, pacer);
  if (postingsBlocks === null) return;
  for await (const blocks of mergeColumns(sources, pacer)) {
    for (let from = 0; from < blocks.length; from += BLOCKS_AT_ONCE)
      await storeBlocks(db, begun.id, blocks.slice(from, from + BLOCKS_AT_ONCE));
    await pacer.breathe();
  }
  await publishMerge(db, { ...begun, postingsBlocks }, sources, pacer);
}

/** New numbers of the documents that were not deleted when the merge began. */
function renumber(
  { id: merged, merge: { sources, deleted } }: BegunMerge,
  segments: readonly SegmentReader[],
): MergeSource[] {
  let next = 0;
  return sources.map((id, index) => {
    const segment = segments.find((candidate) => candidate.id === id);
    if (!segment) throw new DamagedIndex(merged, `segment ${id} is not there to be merged`);
    const gone = deleted[index] ?? new Uint8Array(0);
    const renumbering = new Int32Array(segment.record.size).fill(-1);
    for (let doc = 0; doc < renumbering.length; doc++) {
      if (hasBit(gone, doc)) continue;
      renumbering[doc] = next;
      next++;
    }
    return { segment, renumbering };
  });
}
