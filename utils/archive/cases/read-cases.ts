import type { MenbeDatabase } from '../../db/database';
import type { CaseRecord } from '../../model/case';
import type { PageRecord } from '../../model/records';
import { orderedRows } from './case-sources';
import { rowsOf } from './change-cases';

/** A case in a list. */
export interface CaseEntry {
  record: CaseRecord;
  /** Its sources, without those in the bin. */
  count: number;
}

/** A case with its sources. */
export interface CaseView {
  record: CaseRecord;
  /** In the user's order, without those in the bin. */
  pages: PageRecord[];
  /** How many of its sources are in the bin. Restored, they come back into their places. */
  binned: number;
}

/** A case, and how many of the sources in question are in it. */
export interface CaseMembership extends CaseEntry {
  inside: number;
}

/** All cases, the last begun first. */
export async function listCases(db: MenbeDatabase): Promise<CaseEntry[]> {
  const records = await db.cases.toCollection().sortBy('createdAt');
  const binned = new Set(await db.pages.where('deletedAt').above('').primaryKeys());
  const entries: CaseEntry[] = [];
  for (const record of records.reverse()) {
    const rows = await rowsOf(db, record.id).toArray();
    entries.push({ record, count: rows.filter(({ pageUrl }) => !binned.has(pageUrl)).length });
  }
  return entries;
}

/** The names of all cases, or of all but one. */
export async function listCaseNames(db: MenbeDatabase, but?: string): Promise<string[]> {
  const records = await db.cases.toArray();
  return records.filter(({ id }) => id !== but).map(({ name }) => name);
}

/** A case with its sources; `null` where there is none of that id. */
export async function readCase(db: MenbeDatabase, id: string): Promise<CaseView | null> {
  const record = await db.cases.get(id);
  if (!record) return null;
  const rows = await orderedRows(db, id);
  const pages = await db.pages.bulkGet(rows.map(({ pageUrl }) => pageUrl));
  const present = pages.filter((page) => page !== undefined);
  const listed = present.filter(({ deleted }) => deleted === 0);
  return { record, pages: listed, binned: present.length - listed.length };
}

/** The cases that a source is in, the last begun first. */
export async function casesWith(db: MenbeDatabase, pageUrl: string): Promise<CaseRecord[]> {
  const rows = await db.caseSources.where('pageUrl').equals(pageUrl).toArray();
  const records = await db.cases.bulkGet(rows.map(({ caseId }) => caseId));
  return records
    .filter((record) => record !== undefined)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** All cases, each with how many of these sources it has. */
export async function listMemberships(
  db: MenbeDatabase,
  pageUrls: readonly string[],
): Promise<CaseMembership[]> {
  const inside = new Map<string, number>();
  const rows = await db.caseSources.where('pageUrl').anyOf(pageUrls).toArray();
  for (const { caseId } of rows) inside.set(caseId, (inside.get(caseId) ?? 0) + 1);
  const entries = await listCases(db);
  return entries.map((entry) => ({ ...entry, inside: inside.get(entry.record.id) ?? 0 }));
}
