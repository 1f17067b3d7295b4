import type { PendingRecord } from '../model/index-records';
import type { MenbeDatabase } from './database';

/** A page whose entry in the search index must be made anew. */
export type IndexMark = Pick<PendingRecord, 'url' | 'gone'> & Partial<Pick<PendingRecord, 'terms'>>;

/**
 * Marks pages for the search index. Call it in the transaction that changes a page (its newest snapshot, tags, note, times,
 * or whether it is in the bin); the transaction must include `indexPending`. The background does the rest, and searches
 * look at marked pages themselves until then.
 */
export async function markForIndex(db: MenbeDatabase, marks: readonly IndexMark[]): Promise<void> {
  await db.indexPending.bulkAdd(marks.map(({ url, gone, terms = null }) => ({ url, gone, terms })));
}
