import type { MenbeDatabase } from '../../db/database';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../../model/records';
import { versionsOf } from './read-snapshot';

/** A snapshot with its body. */
export type FullSnapshot = SnapshotRecord & Pick<ContentRecord, 'html' | 'text'>;

/** Two snapshots of a page to compare. */
export interface ComparedSnapshots {
  page: PageRecord;
  old: FullSnapshot;
  new: FullSnapshot;
  /** Every snapshot of the page, newest first. */
  versions: SnapshotRecord[];
}

/** Reads two snapshots of one page; `null` when one is missing, or they belong to different pages. */
export function readComparison(
  db: MenbeDatabase,
  oldId: string,
  newId: string,
): Promise<ComparedSnapshots | null> {
  return db.transaction('r', db.pages, db.snapshots, db.contents, async () => {
    const [old, next] = await Promise.all([readFull(db, oldId), readFull(db, newId)]);
    if (!old || !next || old.pageUrl !== next.pageUrl) return null;
    const [page, versions] = await Promise.all([db.pages.get(next.pageUrl), versionsOf(db, next.pageUrl)]);
    return page && page.deleted === 0 ? { page, old, new: next, versions } : null;
  });
}

/** A snapshot with its body, `null` when either is missing. */
export async function readFull(db: MenbeDatabase, id: string): Promise<FullSnapshot | null> {
  const [snapshot, content] = await Promise.all([db.snapshots.get(id), db.contents.get(id)]);
  return snapshot && content ? { ...snapshot, html: content.html, text: content.text } : null;
}
