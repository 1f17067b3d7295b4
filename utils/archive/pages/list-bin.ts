import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';

/** Keys of all pages in the bin. Rejects with errors of the database. */
export function allInBin(db: MenbeDatabase): Promise<string[]> {
  return db.pages.orderBy('deletedAt').primaryKeys();
}

/** Number of pages in the bin. Rejects with errors of the database. */
export function countBin(db: MenbeDatabase): Promise<number> {
  return db.pages.orderBy('deletedAt').count();
}

/** Pages in the bin, most recently deleted first. Rejects with errors of the database. */
export function listBin(db: MenbeDatabase, limit: number): Promise<PageRecord[]> {
  return db.pages.orderBy('deletedAt').reverse().limit(limit).toArray();
}
