import type { SegmentRecord } from '../../../model/index-records';
import type { BlockRange } from '../../../search/index/block-range';
import { KIND, type Kind } from '../../../search/index/segment-layout';

/** Consecutive blocks of one kind; `end` is exclusive. */
export interface BlockRun {
  segment: number;
  kind: Kind;
  first: number;
  end: number;
  /** The file of the blocks, and the slot of block 0 in it; `null` for rows of the table. */
  file: { name: string; slot: number } | null;
}

/** Where blocks of a segment are. A segment's file holds its postings, then its positions. */
export function blockRun(record: SegmentRecord, kind: Kind, { first, end }: BlockRange): BlockRun {
  return { segment: record.id, kind, first, end, file: fileOf(record, kind) };
}

function fileOf({ file, postingsBlocks }: SegmentRecord, kind: Kind): BlockRun['file'] {
  if (file === undefined) return null;
  if (kind === KIND.postings) return { name: file, slot: 0 };
  return kind === KIND.positions ? { name: file, slot: postingsBlocks } : null;
}
