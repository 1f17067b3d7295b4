import Dexie from 'dexie';
import type { MenbeDatabase } from '../../../db/database';

/** Keys of pages that more is to be read of than their snapshots. */
export interface SpecialPages {
  /** Whose row says more than `UNTOUCHED`. */
  rows: ReadonlySet<string>;
  highlighted: ReadonlySet<string>;
}

/** Finds these pages by index. Only they are read: reading a row of every page takes a third of the whole export. */
export async function specialPages(db: MenbeDatabase): Promise<SpecialPages> {
  const [highlighted, opened, ...changed] = await Promise.all([
    db.highlights.orderBy('pageUrl').uniqueKeys(),
    db.pages.where('[deleted+opens+url]').between([0, 1], [0, Dexie.maxKey]).primaryKeys(),
    ...['tagsChangedAt', 'noteChangedAt', 'deletedAt'].map((index) =>
      db.pages.where(index).above('').primaryKeys(),
    ),
  ]);
  return { rows: new Set([...opened, ...changed.flat()]), highlighted: new Set(highlighted.map(String)) };
}
