import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import type { GivenToPage, ImportChangeRecord, LinkRecord, PageNotes } from '../../model/link';
import type { PageRecord } from '../../model/records';
import { withoutTag } from '../tags/tag-text';

/** What undoing some changes of an import does to links and pages. */
export class Undone {
  readonly restored: LinkRecord[] = [];
  /** Addresses of links that are deleted. */
  readonly removed: string[] = [];
  /** What pages got of links, and lose again. */
  readonly given: { pageUrl: string; given: GivenToPage }[] = [];
  /** Links that a later import has too: they stay, and are deleted when that one is undone. */
  readonly passedOn: ImportChangeRecord[] = [];
  /** How many more links wait afterwards. */
  waiting = 0;

  /** Undoes a change of a link that is still there. */
  take(change: ImportChangeRecord, row: LinkRecord): void {
    const at = row.importIds.indexOf(change.importId);
    // The link was removed, and another import has brought its address anew.
    if (at < 0) return;
    const later = row.importIds[at + 1];
    if (later === undefined) this.undo(change, row);
    else this.passOn(change, row, later);
  }

  private passOn(
    { importId, pageUrl, before, snapshotIds }: ImportChangeRecord,
    row: LinkRecord,
    later: string,
  ) {
    this.passedOn.push({ importId: later, pageUrl, before, ...(snapshotIds && { snapshotIds }) });
    this.restored.push({ ...row, importIds: row.importIds.filter((id) => id !== importId) });
  }

  private undo({ pageUrl, before }: ImportChangeRecord, row: LinkRecord) {
    // What an earlier import gave to the page stays.
    const isOwn = JSON.stringify(row.given) !== JSON.stringify(before?.given ?? null);
    if (row.given && isOwn) this.given.push({ pageUrl, given: row.given });
    if (before) this.restored.push(before);
    else this.removed.push(pageUrl);
    this.waiting += (before?.waiting ?? 0) - row.waiting;
  }
}

/**
 * Takes back what a link gave to its page; what the user has changed since stays. Call it in a transaction over pages, highlights and
 * indexPending.
 */
export async function takeFromPage(db: MenbeDatabase, pageUrl: string, given: GivenToPage): Promise<void> {
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
