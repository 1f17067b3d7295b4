import type { MenbeDatabase } from '../../../db/database';
import { INDEX_VERSION } from '../../../model/index-records';
import { Pacer } from '../../../scheduling/pacer';
import { readState } from '../read/index-state';
import { FLUSHED_AT } from '../read/pending-part';
import { SegmentSet } from '../read/segment-set';
import { isBegun } from './begin-merge';
import { chooseMerge } from './choose-merge';
import { isToBeFiled } from './file-segment';
import { dropIndex } from './index-missing';
import { indexStep } from './index-step';
import { hasOrphans, sweepOrphans } from './sweep-orphans';

/**
 * Does all due work of the search index, in slices: drops damaged segments and indexes of another version, indexes missing pages,
 * flushes pending rows, merges segments, moves large ones to files, removes orphans. Only one context may run it at a time.
 * Interrupted work resumes with the next call. Rejects with the signal's reason and errors of the database.
 */
export async function indexArchive(db: MenbeDatabase, signal?: AbortSignal): Promise<void> {
  const pacer = new Pacer(signal);
  const set = new SegmentSet(db);
  await sweepOrphans(db, pacer);
  while (await indexStep(db, set, pacer)) await pacer.rest();
}

/** Drops the index; `indexArchive` rebuilds it. During the rebuild, searches find the pages indexed so far. */
export function rebuildIndex(db: MenbeDatabase): Promise<void> {
  return dropIndex(db, INDEX_VERSION);
}

/** Makes `indexArchive` look for missing pages. */
export { lookForMissing } from './index-missing';

/** Progress of building the index. */
export interface IndexStatus {
  /** Pages in the list and in the bin. */
  pages: number;
  /** Pages checked so far during a rebuild; all of them when the index is built. */
  checked: number;
  /** Changes that are not in a segment yet. Searches find the newest of them in memory. */
  pending: number;
}

/** Reads the progress of building the index. */
export async function indexStatus(db: MenbeDatabase): Promise<IndexStatus> {
  const [state, pages, pending] = await Promise.all([
    readState(db),
    db.pages.count(),
    db.indexPending.count(),
  ]);
  return { pages, checked: state.cursor === null ? pages : state.checked, pending };
}

/** Whether `indexArchive` has work to do. Cheap enough to call after every change. */
export async function needsIndexing(db: MenbeDatabase): Promise<boolean> {
  const state = await readState(db);
  if (state.cursor !== null || state.version !== INDEX_VERSION || state.forget) return true;
  if ((await db.indexPending.count()) >= FLUSHED_AT) return true;
  const records = await db.indexSegments.toArray();
  const segments = new SegmentSet(db).update(records);
  if (records.some(isBegun) || chooseMerge(segments, true) !== null || segments.some(isToBeFiled))
    return true;
  return hasOrphans(db);
}
