import type { MenbeDatabase } from '../../db/database';
import { type StoredCase, withRows } from '../cases/case-sources';
import {
  type ArrangementPlan,
  type FileArrangement,
  type KnownArrangement,
  pageOf,
  planArrangement,
} from './plan-arrangement';

/** Pages looked up at a time. */
const BATCH_PAGES = 1000;

/** What importing the cases and saved searches of a file does. @param added pages that the import would add, in a dry run */
export function foreseeArrangement(
  db: MenbeDatabase,
  given: FileArrangement,
  added: ReadonlySet<string>,
  now: Date,
): Promise<ArrangementPlan> {
  return db.transaction('r', tables(db), async () => {
    const known = await readKnown(db, given);
    return planArrangement(given, { ...known, pages: new Set([...known.pages, ...added]) }, now);
  });
}

/** Merges the cases and saved searches of a file into the archive, after its sources. */
export function mergeArrangement(
  db: MenbeDatabase,
  given: FileArrangement,
  now: Date,
): Promise<ArrangementPlan> {
  return db.transaction('rw', tables(db), async () => {
    const plan = planArrangement(given, await readKnown(db, given), now);
    await Promise.all([
      db.cases.bulkPut(plan.cases),
      db.caseSources.bulkAdd(plan.caseSources),
      db.savedSearches.bulkAdd(plan.savedSearches),
    ]);
    return plan;
  });
}

function tables({ cases, caseSources, savedSearches, pages }: MenbeDatabase) {
  return [cases, caseSources, savedSearches, pages];
}

async function readKnown(db: MenbeDatabase, { cases }: FileArrangement): Promise<KnownArrangement> {
  const known = new Map<string, StoredCase>();
  for (const { id } of cases) {
    const record = await db.cases.get(id);
    if (record) known.set(id, await withRows(db, record));
  }
  const named = [...new Set(cases.flatMap(({ sources }) => sources.map(pageOf)))];
  const pages = new Set<string>();
  for (let start = 0; start < named.length; start += BATCH_PAGES) {
    const batch = named.slice(start, start + BATCH_PAGES);
    for (const url of await db.pages.where('url').anyOf(batch).primaryKeys()) pages.add(url);
  }
  return { cases: known, savedSearches: await db.savedSearches.toArray(), pages };
}
