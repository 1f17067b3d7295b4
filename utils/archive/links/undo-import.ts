import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import type { GivenToPage, ImportChangeRecord, ImportRecord, LinkRecord, PageNotes } from '../../model/link';
import type { PageRecord } from '../../model/records';
import { withoutTag } from '../tags/tag-text';
import { forgetImport } from './bring-imports';
import { rangeOfImport } from './read-imports';
import { takeTextsBack } from './take-texts-back';

/** Links that are taken out of the tables in one transaction. */
const BATCH = 2_000;

/**
 * Takes an import back at once: its links are neither shown nor counted any more. `sweepImports` deletes their rows
 * later; the next import of any file waits for that.
 */
export function takeImportBack(db: MenbeDatabase, importId: string): Promise<void> {
  return db.transaction('rw', db.imports, db.meta, async () => {
    const record = await db.imports.get(importId);
    if (!record || record.state === 'undone') return;
    await db.imports.put({ ...record, state: 'undone', hidden: record.added });
    await addToCounters(db, { waitingLinks: -record.added });
  });
}

/** Whether there are rows of an import that was taken back. */
export async function isToBeSwept(db: MenbeDatabase): Promise<boolean> {
  return (await undoneImports(db)).length > 0;
}

/** Imports that were taken back and not swept yet. */
export function undoneImports(db: MenbeDatabase): Promise<ImportRecord[]> {
  return db.imports.filter(({ state }) => state === 'undone').toArray();
}

/**
 * Deletes what undone imports have brought: their links, what these gave to pages, and the sources made of their
 * texts, unless the user has changed that since. Sources that were archived from their links stay. It may be
 * interrupted and called again, and two calls may run at the same time.
 */
export async function sweepImports(db: MenbeDatabase): Promise<void> {
  for (const { id } of await undoneImports(db)) {
    do await takeTextsBack(db, id, BATCH);
    while ((await sweepBatch(db, id)) > 0);
    await forgetUndone(db, id);
  }
}

/** Takes an import back, and waits until all of it is out of the tables. */
export async function undoImport(db: MenbeDatabase, importId: string): Promise<void> {
  await takeImportBack(db, importId);
  await sweepImports(db);
}

/** Deletes the record of a swept import, and corrects the counter by the links that were hidden and are not deleted. */
function forgetUndone(db: MenbeDatabase, importId: string): Promise<void> {
  return db.transaction('rw', db.imports, db.meta, async () => {
    const record = await db.imports.get(importId);
    await addToCounters(db, { waitingLinks: record?.hidden ?? 0 });
    await forgetImport(db, importId);
  });
}

function sweepBatch(db: MenbeDatabase, importId: string): Promise<number> {
  const { links, importChanges, imports, pages, highlights, indexPending, meta } = db;
  const tables = [links, importChanges, imports, pages, highlights, indexPending, meta];
  return db.transaction('rw', tables, async () => {
    const changes = await importChanges
      .where('[importId+pageUrl]')
      .between(...rangeOfImport(importId))
      .limit(BATCH)
      .toArray();
    const rows = await links.bulkGet(changes.map(({ pageUrl }) => pageUrl));
    const undone = new Undone();
    // A link that the user has removed meanwhile has no row.
    for (const [index, change] of changes.entries()) if (rows[index]) undone.take(change, rows[index]);
    for (const { pageUrl, given } of undone.given) await takeBack(db, pageUrl, given);
    for (const { importId: later, pageUrl, ...passed } of undone.passedOn)
      await importChanges.update([later, pageUrl], passed);
    const hidden = (await imports.get(importId))?.hidden ?? 0;
    await Promise.all([
      links.bulkPut(undone.restored),
      links.bulkDelete(undone.removed),
      imports.update(importId, { hidden: hidden + undone.waiting }),
      importChanges.bulkDelete(changes.map(({ pageUrl }): [string, string] => [importId, pageUrl])),
    ]);
    return changes.length;
  });
}

/** The changes that undo a batch. */
class Undone {
  readonly restored: LinkRecord[] = [];
  /** Addresses of links that are deleted. */
  readonly removed: string[] = [];
  /** What pages got of links, and lose again. */
  readonly given: { pageUrl: string; given: GivenToPage }[] = [];
  /** Links that a later import has too: they stay, and are deleted when that one is undone. */
  readonly passedOn: ImportChangeRecord[] = [];
  /** How many more links wait afterwards. */
  waiting = 0;

  take({ importId, pageUrl, before, snapshotIds }: ImportChangeRecord, row: LinkRecord): void {
    const later = row.importIds[row.importIds.indexOf(importId) + 1];
    if (later !== undefined) {
      this.passedOn.push({ importId: later, pageUrl, before, ...(snapshotIds && { snapshotIds }) });
      this.restored.push({ ...row, importIds: row.importIds.filter((id) => id !== importId) });
      return;
    }
    // What an earlier import gave to the page stays.
    const isOwn = JSON.stringify(row.given) !== JSON.stringify(before?.given ?? null);
    if (row.given && isOwn) this.given.push({ pageUrl, given: row.given });
    if (before) this.restored.push(before);
    else this.removed.push(pageUrl);
    this.waiting += (before?.waiting ?? 0) - row.waiting;
  }
}

/** Takes back what a link gave to its page; what the user has changed since stays. */
async function takeBack(db: MenbeDatabase, pageUrl: string, given: GivenToPage): Promise<void> {
  const marked = (await db.highlights.bulkGet(given.highlightIds)).filter((row) => row !== undefined);
  const untouched = marked.filter(({ createdAt, changedAt }) => createdAt === changedAt);
  await db.highlights.bulkDelete(untouched.map(({ id }) => id));
  const page = await db.pages.get(pageUrl);
  if (!page) return;
  await db.pages.put({ ...page, ...notesBefore(page, given) });
  await markForIndex(db, [{ url: pageUrl, gone: page.deleted }]);
}

function notesBefore(page: PageRecord, { before, after }: GivenToPage): Partial<PageNotes> {
  const isSameTags = JSON.stringify(page.tags) === JSON.stringify(after.tags);
  const given = after.tags.filter((tag) => !before.tags.includes(tag));
  const kept = given.reduce(withoutTag, page.tags);
  return {
    ...(isSameTags ? { tags: before.tags, tagsChangedAt: before.tagsChangedAt } : { tags: kept }),
    ...(page.note === after.note && { note: before.note, noteChangedAt: before.noteChangedAt }),
  };
}
