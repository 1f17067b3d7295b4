import type { MenbeDatabase } from '../../../db/database';
import { answer, indexTransaction } from '../../../db/index-transaction';
import type { MergeRecord, SegmentRecord } from '../../../model/index-records';
import { NEW_WRITER } from '../../../search/index/segment-writer';
import type { SegmentReader } from '../read/segment-reader';

/** The segment that a begun merge builds. It is not published yet. */
export type BegunMerge = SegmentRecord & { merge: MergeRecord };

/** Begins a merge: stores an unpublished segment record that names its source segments. */
export async function beginMerge(db: MenbeDatabase, sources: readonly SegmentReader[]): Promise<BegunMerge> {
  const record = {
    state: 'building' as const,
    size: sources.reduce((sum, { record: { size, deletedCount } }) => sum + size - deletedCount, 0),
    deleted: new Uint8Array(0),
    deletedCount: 0,
    words: 0,
    postingsBlocks: 0,
    merge: {
      sources: sources.map(({ id }) => id),
      deleted: sources.map(({ record: { deleted } }) => deleted),
      after: '',
      writer: NEW_WRITER,
    },
  };
  const id = await indexTransaction(db, ['indexSegments'], 'readwrite', (transaction) =>
    answer(transaction.objectStore('indexSegments').add(record)),
  );
  return { ...record, id: Number(id) };
}

/** Whether a segment belongs to an unfinished merge. */
export function isBegun(record: SegmentRecord): record is BegunMerge {
  return record.state === 'building' && record.merge !== null;
}
