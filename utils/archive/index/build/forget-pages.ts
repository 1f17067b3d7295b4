import type { MenbeDatabase } from '../../../db/database';
import type { Pacer } from '../../../scheduling/pacer';
import { findInSegments } from '../read/find-in-segments';
import { readState } from '../read/index-state';
import type { SegmentReader } from '../read/segment-reader';
import { beginMerge } from './begin-merge';
import { flushPending } from './flush-pending';

/**
 * Does one step of taking the words of removed pages out of the index: pending rows may have them, and segments keep those of deleted
 * documents until they are rewritten. Call it while no merge is under way. Throws `DamagedIndex`.
 */
export async function forgetPages(
  db: MenbeDatabase,
  segments: readonly SegmentReader[],
  urls: readonly string[],
  pacer: Pacer,
): Promise<void> {
  if ((await db.indexPending.count()) > 0) return flushPending(db, segments, pacer);
  const [first] = await findInSegments(segments, urls, 1);
  if (first) await beginMerge(db, [first.segment]);
  else await forgotten(db, urls);
}

/** More pages may have been removed meanwhile. */
function forgotten(db: MenbeDatabase, urls: readonly string[]): Promise<void> {
  return db.transaction('rw', db.indexState, async () => {
    const { forget = [], ...state } = await readState(db);
    const left = forget.slice(urls.length);
    await db.indexState.put(left.length > 0 ? { ...state, forget: left } : state);
  });
}
