import Dexie from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import type { CaseRecord, CaseSourceRecord } from '../../model/case';

/** What it takes to bring a deleted case back. */
export interface DeletedCase {
  record: CaseRecord;
  sources: readonly CaseSourceRecord[];
}

/** Begins a case under a name; resolves to its id. */
export async function createCase(db: MenbeDatabase, name: string, now: Date): Promise<string> {
  const id = crypto.randomUUID();
  await db.cases.add({ id, name, note: null, noteChangedAt: null, createdAt: now.toISOString() });
  return id;
}

/** Gives a case another name. */
export async function renameCase(db: MenbeDatabase, id: string, name: string): Promise<void> {
  await db.cases.update(id, { name });
}

/**
 * Deletes a case; its sources stay in the archive. Resolves to what `restoreCase` takes, `null` where it is deleted
 * already.
 */
export function deleteCase(db: MenbeDatabase, id: string): Promise<DeletedCase | null> {
  return db.transaction('rw', db.cases, db.caseSources, async () => {
    const record = await db.cases.get(id);
    if (!record) return null;
    const rows = rowsOf(db, id);
    const sources = await rows.toArray();
    await rows.delete();
    await db.cases.delete(id);
    return { record, sources };
  });
}

/** Brings a deleted case back, without the sources that were deleted for good meanwhile. */
export async function restoreCase(db: MenbeDatabase, { record, sources }: DeletedCase): Promise<void> {
  await db.transaction('rw', db.cases, db.caseSources, db.pages, async () => {
    await db.cases.put(record);
    await putBack(db, sources);
  });
}

/** Puts sources back that were taken out, each in its place, if the archive and their case still are there. */
export async function putBack(db: MenbeDatabase, rows: readonly CaseSourceRecord[]): Promise<void> {
  await db.transaction('rw', db.cases, db.caseSources, db.pages, async () => {
    const pages = await db.pages.bulkGet(rows.map(({ pageUrl }) => pageUrl));
    const cases = new Set(await db.cases.toCollection().primaryKeys());
    await db.caseSources.bulkPut(rows.filter(({ caseId }, index) => pages[index] && cases.has(caseId)));
  });
}

/** The rows of a case's sources, in no order. */
export function rowsOf(db: MenbeDatabase, caseId: string): Dexie.Collection<CaseSourceRecord> {
  return db.caseSources.where('[caseId+pageUrl]').between([caseId, Dexie.minKey], [caseId, Dexie.maxKey]);
}
