import type { MenbeDatabase } from '../../../db/database';
import { INDEX_VERSION, type SegmentRecord } from '../../../model/index-records';
import type { Pacer } from '../../../scheduling/pacer';
import { DamagedIndex } from '../../../search/index/segment-layout';
import { dropSegment } from '../read/drop-segment';
import { readState } from '../read/index-state';
import { FLUSHED_AT } from '../read/pending-part';
import type { SegmentReader } from '../read/segment-reader';
import type { SegmentSet } from '../read/segment-set';
import { beginMerge, isBegun } from './begin-merge';
import { chooseMerge } from './choose-merge';
import { fileSegment, isToBeFiled } from './file-segment';
import { flushPending } from './flush-pending';
import { forgetPages } from './forget-pages';
import { dropIndex, indexMissing } from './index-missing';
import { runMerge } from './merge-segments';
import { sweepOrphans } from './sweep-orphans';

/**
 * Does one step of index work. A segment that turns out to be damaged is dropped.
 * @returns false when there is nothing to do
 */
export async function indexStep(db: MenbeDatabase, set: SegmentSet, pacer: Pacer): Promise<boolean> {
  const records = await db.indexSegments.toArray();
  try {
    return await work({ db, records, segments: set.update(records), pacer });
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    await dropSegment(db, error.segment);
    await sweepOrphans(db, pacer);
    return true;
  }
}

/** The state of the index at the start of a step. */
interface Step {
  db: MenbeDatabase;
  records: readonly SegmentRecord[];
  segments: readonly SegmentReader[];
  pacer: Pacer;
}

/** Ordered by urgency: many pending rows slow searches down more than many segments. */
async function work({ db, records, segments, pacer }: Step): Promise<boolean> {
  const state = await readState(db);
  if (state.version !== INDEX_VERSION) {
    await dropIndex(db, INDEX_VERSION);
    await sweepOrphans(db, pacer);
    return true;
  }
  if ((await db.indexPending.count()) >= FLUSHED_AT) {
    await flushPending(db, segments, pacer);
    return true;
  }
  if (state.forget && !records.some(isBegun)) {
    await forgetPages(db, segments, state.forget, pacer);
    return true;
  }
  if (await mergeSome({ db, records, segments, pacer }, state.cursor === null)) return true;
  if (state.cursor !== null) {
    await indexMissing(db, segments, state, pacer);
    return true;
  }
  return fileOne({ db, segments, pacer });
}

/** Continues a merge or begins one; false when there is nothing to merge. */
async function mergeSome({ db, records, segments, pacer }: Step, isBuilt: boolean): Promise<boolean> {
  const begun = records.find(isBegun);
  if (begun) {
    await runMerge(db, begun, segments, pacer);
    await sweepOrphans(db, pacer);
    return true;
  }
  const chosen = chooseMerge(segments, isBuilt);
  if (chosen) await beginMerge(db, chosen);
  return chosen !== null;
}

/** Moves one large segment to a file; false when there is none. */
async function fileOne({ db, segments, pacer }: Omit<Step, 'records'>): Promise<boolean> {
  const large = segments.find(isToBeFiled);
  if (!large) return false;
  await fileSegment(db, large, pacer);
  await sweepOrphans(db, pacer);
  return true;
}
