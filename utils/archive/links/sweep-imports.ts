import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import type { ImportChangeRecord, LinkRecord } from '../../model/link';
import { forgetImport } from './bring-imports';
import { deleteLinksAt, linksAt } from './links-at';
import { rangeOfImport, undoneImports } from './read-imports';
import { takeTextBack } from './take-text-back';
import { takeFromPage, Undone } from './undone';

/** Changes or links that are looked at in one transaction. */
const BATCH = 5_000;

/** Whether there are rows of an import that was taken back. */
export async function isToBeSwept(db: MenbeDatabase): Promise<boolean> {
  return (await undoneImports(db)).length > 0;
}

/**
 * Deletes what undone imports have brought: their links, what these gave to pages, and the sources made of their
 * texts, unless the user has changed that since. Sources that were archived from their links stay. It may be
 * interrupted and called again, and two calls may run at the same time.
 *
 * 1. Sources that were made of texts go, each in a transaction of its own.
 * 2. Links that were there before become what they were (`importChanges`).
 * 3. Links that the import added are found by its id in them.
 */
export async function sweepImports(db: MenbeDatabase): Promise<void> {
  for (const { id, added } of await undoneImports(db)) {
    await sweepChanges(db, id);
    if (added > 0) await sweepAdded(db, id);
    await forgetUndone(db, id);
  }
}

async function sweepChanges(db: MenbeDatabase, importId: string): Promise<void> {
  // Addresses whose texts were dealt with: those that the user has worked with stay.
  const dealtWith = new Set<string>();
  for (;;) {
    const { swept, withTexts } = await sweepNextChanges(db, importId, dealtWith);
    if (swept + withTexts.length === 0) return;
    for (const change of withTexts) {
      await takeTextBack(db, change);
      dealtWith.add(change.pageUrl);
    }
  }
}

/** What became of the next changes of an import. */
interface Swept {
  /** How many were undone. */
  swept: number;
  /** Those that brought texts, which go first; nothing was undone where there are any. */
  withTexts: ImportChangeRecord[];
}

function sweepNextChanges(
  db: MenbeDatabase,
  importId: string,
  dealtWith: ReadonlySet<string>,
): Promise<Swept> {
  return inSweep(db, async () => {
    const range = db.importChanges.where('[importId+pageUrl]').between(...rangeOfImport(importId));
    const changes = await range.limit(BATCH).toArray();
    const withTexts = changes.filter(({ snapshotIds, pageUrl }) => snapshotIds && !dealtWith.has(pageUrl));
    if (withTexts.length > 0) return { swept: 0, withTexts };
    const first = changes[0];
    const last = changes.at(-1);
    if (!first || !last) return { swept: 0, withTexts };
    const rows = await linksAt(
      db.links,
      changes.map(({ pageUrl }) => pageUrl),
    );
    await undo(db, importId, changes, rows);
    await db.importChanges
      .where('[importId+pageUrl]')
      .between([importId, first.pageUrl], [importId, last.pageUrl], true, true)
      .delete();
    return { swept: changes.length, withTexts };
  });
}

/** Undoes the adding of links, once all changes of others are undone: whatever still has the import's id was new with it. */
async function sweepAdded(db: MenbeDatabase, importId: string): Promise<void> {
  for (let last: string | undefined = ''; last !== undefined;)
    last = await sweepAddedAfter(db, importId, last);
}

/** Resolves to the last address that was looked at; `undefined` at the end of the table. */
function sweepAddedAfter(db: MenbeDatabase, importId: string, last: string): Promise<string | undefined> {
  return inSweep(db, async () => {
    const rows = await db.links.where('pageUrl').above(last).limit(BATCH).toArray();
    const own = new Map<string, LinkRecord>();
    for (const row of rows) if (row.importIds.includes(importId)) own.set(row.pageUrl, row);
    const changes = Array.from(own.keys(), (pageUrl) => ({ importId, pageUrl, before: null }));
    if (own.size > 0) await undo(db, importId, changes, own);
    return rows.at(-1)?.pageUrl;
  });
}

function inSweep<T>(db: MenbeDatabase, work: () => Promise<T>): Promise<T> {
  const { links, importChanges, imports, pages, highlights, indexPending } = db;
  return db.transaction('rw', [links, importChanges, imports, pages, highlights, indexPending], work);
}

/** Undoes changes of links. A link that the user has removed meanwhile has no row. */
async function undo(
  db: MenbeDatabase,
  importId: string,
  changes: readonly ImportChangeRecord[],
  rows: ReadonlyMap<string, LinkRecord>,
): Promise<void> {
  const { links, importChanges, imports } = db;
  const undone = new Undone();
  for (const change of changes) {
    const row = rows.get(change.pageUrl);
    if (row) undone.take(change, row);
  }
  for (const { pageUrl, given } of undone.given) await takeFromPage(db, pageUrl, given);
  for (const { importId: later, pageUrl, ...passed } of undone.passedOn)
    await importChanges.update([later, pageUrl], passed);
  const hidden = (await imports.get(importId))?.hidden ?? 0;
  await Promise.all([
    links.bulkPut(undone.restored),
    deleteLinksAt(links, undone.removed),
    imports.update(importId, { hidden: hidden + undone.waiting }),
  ]);
}

/** Deletes the record of a swept import, and corrects the counter by the links that were hidden and are not deleted. */
function forgetUndone(db: MenbeDatabase, importId: string): Promise<void> {
  return db.transaction('rw', db.imports, db.meta, async () => {
    const record = await db.imports.get(importId);
    await addToCounters(db, { waitingLinks: record?.hidden ?? 0 });
    await forgetImport(db, importId);
  });
}
