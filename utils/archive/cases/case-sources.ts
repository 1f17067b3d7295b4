import type { MenbeDatabase } from '../../db/database';
import type { CaseRecord, CaseSourceRecord } from '../../model/case';
import { rowsOf } from './change-cases';

/** The rows of a case's sources, in the user's order. */
export async function orderedRows(db: MenbeDatabase, caseId: string): Promise<CaseSourceRecord[]> {
  const rows = await rowsOf(db, caseId).toArray();
  return rows.sort((a, b) => a.place - b.place || (a.addedAt < b.addedAt ? -1 : 1));
}

/** A case as it is stored. */
export interface StoredCase {
  record: CaseRecord;
  /** In the user's order. */
  rows: readonly CaseSourceRecord[];
}

/** A case with the rows of its sources. */
export async function withRows(db: MenbeDatabase, record: CaseRecord): Promise<StoredCase> {
  return { record, rows: await orderedRows(db, record.id) };
}

/** Adds sources to a case, below those that are there, in the given order. Those that it has keep their places. */
export function addSources(
  db: MenbeDatabase,
  caseId: string,
  pageUrls: readonly string[],
  now: Date,
): Promise<void> {
  return db.transaction('rw', db.cases, db.caseSources, async () => {
    if (!(await db.cases.get(caseId))) return;
    const rows = await orderedRows(db, caseId);
    const known = new Set(rows.map(({ pageUrl }) => pageUrl));
    const first = (rows.at(-1)?.place ?? -1) + 1;
    const added = [...new Set(pageUrls)].filter((url) => !known.has(url));
    const addedAt = now.toISOString();
    await db.caseSources.bulkAdd(
      added.map((pageUrl, index) => ({ caseId, pageUrl, place: first + index, addedAt })),
    );
  });
}

/** Takes sources out of a case; they stay in the archive. Resolves to what `putBack` takes. */
export function takeOut(
  db: MenbeDatabase,
  caseId: string,
  pageUrls: readonly string[],
): Promise<CaseSourceRecord[]> {
  return db.transaction('rw', db.caseSources, async () => {
    const keys = pageUrls.map((url): [string, string] => [caseId, url]);
    const rows = (await db.caseSources.bulkGet(keys)).filter((row) => row !== undefined);
    await db.caseSources.bulkDelete(keys);
    return rows;
  });
}

/**
 * Moves a source to the place of another one of the case; those between the two move up or down. Does nothing where
 * either is missing.
 */
export function moveTo(db: MenbeDatabase, caseId: string, pageUrl: string, placeOf: string): Promise<void> {
  return db.transaction('rw', db.caseSources, async () => {
    const rows = await orderedRows(db, caseId);
    const from = rows.findIndex((row) => row.pageUrl === pageUrl);
    const to = rows.findIndex((row) => row.pageUrl === placeOf);
    if (from < 0 || to < 0) return;
    rows.splice(to, 0, ...rows.splice(from, 1));
    const placed = rows.map((row, place) => ({ ...row, place }));
    await db.caseSources.bulkPut(placed.filter(({ place }, index) => rows[index]?.place !== place));
  });
}
