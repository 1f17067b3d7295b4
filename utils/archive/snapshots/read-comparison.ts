import type { MenbeDatabase } from '../../db/database';
import type { KeptPicture } from '../../model/kept-picture';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../../model/records';
import { keptPictures } from '../attachments/read-attachments';
import { snapshotsNewestFirst } from './read-snapshot';
import { versionsWith } from '../../model/versions';

/** A snapshot with its body, and the pictures that were kept of it. */
export type FullSnapshot = SnapshotRecord &
  Pick<ContentRecord, 'html' | 'text'> & { pictures?: readonly KeptPicture[] };

/** Two snapshots of a page to compare. */
export interface ComparedSnapshots {
  page: PageRecord;
  old: FullSnapshot;
  new: FullSnapshot;
  /** The versions that the newer one is one of, newest first. */
  versions: SnapshotRecord[];
}

/** Reads two snapshots of one page; `null` when one is missing, or they belong to different pages. */
export function readComparison(
  db: MenbeDatabase,
  oldId: string,
  newId: string,
): Promise<ComparedSnapshots | null> {
  return db.transaction('r', db.pages, db.snapshots, db.contents, db.attachments, async () => {
    const [old, next] = await Promise.all([readFull(db, oldId), readFull(db, newId)]);
    if (!old || !next || old.pageUrl !== next.pageUrl) return null;
    const [page, all] = await Promise.all([
      db.pages.get(next.pageUrl),
      snapshotsNewestFirst(db, next.pageUrl),
    ]);
    return page && page.deleted === 0 ? { page, old, new: next, versions: versionsWith(next, all) } : null;
  });
}

/** A snapshot with its body and its pictures, `null` when snapshot or body is missing. */
export async function readFull(db: MenbeDatabase, id: string): Promise<FullSnapshot | null> {
  const [snapshot, content, pictures] = await Promise.all([
    db.snapshots.get(id),
    db.contents.get(id),
    keptPictures(db, id),
  ]);
  return snapshot && content ? { ...snapshot, html: content.html, text: content.text, pictures } : null;
}
