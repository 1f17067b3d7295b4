import type { MenbeDatabase } from '../../../db/database';
import { INDEX_VERSION, type SegmentRecord } from '../../../model/index-records';
import { DamagedIndex } from '../../../search/index/segment-layout';
import { fileSegment, isToBeFiled } from './file-segment';
import { FLUSHED_AT } from '../read/pending-part';
import { flushPending } from './flush-pending';
import { dropIndex, indexMissing } from './index-missing';
import { dropSegment } from '../read/drop-segment';
import { readState } from '../read/index-state';
import { type BegunMerge, beginMerge, runMerge } from './merge-segments';
import { chooseMerge } from './choose-merge';
import { Pacer } from '../../../scheduling/pacer';
import type { SegmentReader } from '../read/segment-reader';
import { SegmentSet } from '../read/segment-set';
import { hasOrphans, sweepOrphans } from './write-segment';

/**
 * Does what there is to do for the search index, in slices: drops what is damaged or of another version, indexes pages
 * that are not, makes segments of pending rows, merges segments, puts large ones into files, removes what is no longer used. Call it in one context at a time.
 * Whatever is interrupted goes on with the next call. Rejects with the signal's reason, or with what the database throws.
 */
export async function indexArchive(db: MenbeDatabase, signal?: AbortSignal): Promise<void> {
  const pacer = new Pacer(signal);
  const set = new SegmentSet(db);
  await sweepOrphans(db, pacer);
  while (await step(db, set, pacer)) await pacer.rest();
}

/** Drops the index, so that the next `indexArchive` builds it anew. Search finds what is indexed so far meanwhile. */
export function rebuildIndex(db: MenbeDatabase): Promise<void> {
  return dropIndex(db, INDEX_VERSION);
}

/** Has the next `indexArchive` look for pages that are not indexed, and index them. */
export { lookForMissing } from './index-missing';

/** How far the index is. */
export interface IndexStatus {
  /** Pages in the list and in the bin. */
  pages: number;
  /** How many of them were looked through by the building that is under way; all when there is none. */
  checked: number;
  /** Changes that wait to be made part of a segment; searches see the latest of them all the same. */
  pending: number;
}

/** Tells how far the index is, for progress. */
export async function indexStatus(db: MenbeDatabase): Promise<IndexStatus> {
  const [state, pages, pending] = await Promise.all([
    readState(db),
    db.pages.count(),
    db.indexPending.count(),
  ]);
  return { pages, checked: state.cursor === null ? pages : state.checked, pending };
}

/** Whether `indexArchive` has something to do; cheap enough to ask often. */
export async function needsIndexing(db: MenbeDatabase): Promise<boolean> {
  const state = await readState(db);
  if (state.cursor !== null || state.version !== INDEX_VERSION) return true;
  if ((await db.indexPending.count()) >= FLUSHED_AT) return true;
  const records = await db.indexSegments.toArray();
  const segments = new SegmentSet(db).update(records);
  if (records.some(isBegun) || chooseMerge(segments, true) !== null || segments.some(isToBeFiled))
    return true;
  return hasOrphans(db);
}

/** Does one thing; false when there is nothing to do. */
async function step(db: MenbeDatabase, set: SegmentSet, pacer: Pacer): Promise<boolean> {
  const records = await db.indexSegments.toArray();
  try {
    return await work(db, records, set.update(records), pacer);
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    await dropSegment(db, error.segment);
    await sweepOrphans(db, pacer);
    return true;
  }
}

async function work(
  db: MenbeDatabase,
  records: readonly SegmentRecord[],
  segments: readonly SegmentReader[],
  pacer: Pacer,
): Promise<boolean> {
  const state = await readState(db);
  if (state.version !== INDEX_VERSION) {
    await dropIndex(db, INDEX_VERSION);
    return true;
  }
  if ((await db.indexPending.count()) >= FLUSHED_AT) {
    await flushPending(db, segments, pacer);
    return true;
  }
  const begun = records.find(isBegun);
  if (begun) {
    await runMerge(db, begun, segments, pacer);
    await sweepOrphans(db, pacer);
    return true;
  }
  const chosen = chooseMerge(segments, state.cursor === null);
  if (chosen) {
    await beginMerge(db, chosen);
    return true;
  }
  if (state.cursor !== null) {
    await indexMissing(db, segments, state, pacer);
    return true;
  }
  const large = segments.find(isToBeFiled);
  if (!large) return false;
  await fileSegment(db, large, pacer);
  await sweepOrphans(db, pacer);
  return true;
}

function isBegun(record: SegmentRecord): record is BegunMerge {
  return record.state === 'building' && record.merge !== null;
}
