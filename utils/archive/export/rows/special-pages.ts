import Dexie from 'dexie';
import type { MenbeDatabase } from '../../../db/database';

/** Keys of pages with annotations, which the export has to read. */
export interface SpecialPages {
  /** Pages whose row differs from `UNTOUCHED`. */
  rows: ReadonlySet<string>;
  highlighted: ReadonlySet<string>;
}

/** Finds these pages by index. Reading the row of every page would take a third of the whole export. */
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
