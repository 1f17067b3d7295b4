import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { addToKeptBytes, contentBytes, sumOf } from '../../db/kept-bytes';
import { markForIndex } from '../../db/mark-for-index';
import type { PlannedRows } from './import-plan';

/** Writes the rows of a plan. Call it in the transaction in which the plan's `KnownArchive` was read. */
export async function applyPlan(db: MenbeDatabase, rows: PlannedRows): Promise<void> {
  await Promise.all([db.pages.bulkPut(rows.pages), ...writeBeside(db, rows), markAll(db, rows)]);
}

/** The same of a plan for an archive that has none of its pages. Rejects with Dexie's `BulkError` where it has one. */
export async function addPlan(db: MenbeDatabase, rows: PlannedRows, marks: boolean): Promise<void> {
  await Promise.all([
    db.pages.bulkAdd(rows.pages),
    ...writeBeside(db, rows),
    ...(marks ? [markAll(db, rows)] : []),
  ]);
}

function writeBeside(db: MenbeDatabase, rows: PlannedRows): PromiseLike<unknown>[] {
  return [
    db.snapshots.bulkAdd(rows.snapshots),
    db.contents.bulkAdd(rows.contents),
    db.highlights.bulkPut(rows.highlights),
    addToCounters(db, rows.counted),
    addToKeptBytes(db, sumOf(rows.contents, contentBytes)),
  ];
}

function markAll(db: MenbeDatabase, { pages }: PlannedRows): Promise<void> {
  return markForIndex(
    db,
    pages.map(({ url }) => ({ url, gone: 0 })),
  );
}
