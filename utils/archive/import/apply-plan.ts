import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { addToKeptBytes, contentBytes, sumOf } from '../../db/kept-bytes';
import { markForIndex } from '../../db/mark-for-index';
import type { PlannedRows } from './import-plan';

/** Writes the rows of a plan. Call it in the transaction in which the plan's `KnownArchive` was read. */
export async function applyPlan(db: MenbeDatabase, rows: PlannedRows): Promise<void> {
  await Promise.all([
    db.snapshots.bulkAdd(rows.snapshots),
    db.contents.bulkAdd(rows.contents),
    db.pages.bulkPut(rows.pages),
    db.highlights.bulkPut(rows.highlights),
    addToCounters(db, rows.counted),
    addToKeptBytes(db, sumOf(rows.contents, contentBytes)),
    markForIndex(
      db,
      rows.pages.map(({ url }) => ({ url, gone: 0 })),
    ),
  ]);
}
