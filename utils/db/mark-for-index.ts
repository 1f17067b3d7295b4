import type { PendingRecord } from '../model/index-records';
import type { MenbeDatabase } from './database';

/** A page whose document in the search index is out of date. */
export type IndexMark = Pick<PendingRecord, 'url' | 'gone'> & Partial<Pick<PendingRecord, 'terms'>>;

/**
 * Marks pages to be indexed. Call it in the transaction that changes a page (its newest snapshot, tags, note, times, or whether it
 * is in the bin); the transaction must include `indexPending`. The background indexes them; until then searches read marked pages
 * themselves.
 */
export async function markForIndex(db: MenbeDatabase, marks: readonly IndexMark[]): Promise<void> {
  await db.indexPending.bulkAdd(marks.map(({ url, gone, terms = null }) => ({ url, gone, terms })));
}
