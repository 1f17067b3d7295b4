import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';

/** Pages in the bin, deleted last first. Rejects with what the database throws. */
export function listBin(db: MenbeDatabase, limit: number): Promise<PageRecord[]> {
  return db.pages.orderBy('deletedAt').reverse().limit(limit).toArray();
}
