import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import type { GivenToPage, ImportChangeRecord, LinkRecord, PageNotes } from '../../model/link';
import type { PageRecord } from '../../model/records';
import { withoutTag } from '../tags/tag-text';
import { rangeOfImport } from './read-imports';

/** Links that are taken back in one transaction. */
const BATCH = 2_000;

/**
 * Takes back all that an import brought: its links, and what these gave to pages, unless the user has changed that since. Sources that were
 * archived from its links stay. May be interrupted and called again.
 */
export async function undoImport(
  db: MenbeDatabase,
  importId: string,
  onProgress?: (links: number) => void,
): Promise<void> {
  for (let done = 0; ;) {
    const taken = await undoBatch(db, importId);
    if (taken === 0) break;
    done += taken;
    onProgress?.(done);
  }
  await db.imports.delete(importId);
}

function undoBatch(db: MenbeDatabase, importId: string): Promise<number> {
  const { links, importChanges, pages, highlights, indexPending } = db;
  return db.transaction('rw', [links, importChanges, pages, highlights, indexPending], async () => {
    const changes = await importChanges
      .where('[importId+pageUrl]')
      .between(...rangeOfImport(importId))
      .limit(BATCH)
      .toArray();
    const rows = await links.bulkGet(changes.map(({ pageUrl }) => pageUrl));
    for (const [index, change] of changes.entries()) await undoLink(db, change, rows[index]);
    await importChanges.bulkDelete(changes.map(({ pageUrl }): [string, string] => [importId, pageUrl]));
    return changes.length;
  });
}

async function undoLink(
  db: MenbeDatabase,
  change: ImportChangeRecord,
  row: LinkRecord | undefined,
): Promise<void> {
  const { importId, pageUrl, before } = change;
  // The user has removed it.
  if (!row) return;
  const later = row.importIds[row.importIds.indexOf(importId) + 1];
  if (later !== undefined) {
    // A later import has it too: it stays, and goes with that.
    await db.importChanges.update([later, pageUrl], { before });
    await db.links.update(pageUrl, { importIds: row.importIds.filter((id) => id !== importId) });
    return;
  }
  if (row.given && row.given.highlightIds !== before?.given?.highlightIds)
    await takeBack(db, pageUrl, row.given);
  await (before ? db.links.put(before) : db.links.delete(pageUrl));
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
