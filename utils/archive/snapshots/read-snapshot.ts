import type { MenbeDatabase } from '../../db/database';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../../model/records';

/** Everything the reader shows of a snapshot. */
export interface SnapshotView {
  page: PageRecord;
  snapshot: SnapshotRecord;
  content: ContentRecord;
  /** Every snapshot of the page, newest first. */
  versions: SnapshotRecord[];
  /** Neighbours in the list: the pages archived just after and just before. */
  newer: PageRecord | null;
  older: PageRecord | null;
}

/** Reads a snapshot with its versions and neighbours; `null` when it does not exist or was deleted permanently. */
export function readSnapshot(db: MenbeDatabase, snapshotId: string): Promise<SnapshotView | null> {
  return db.transaction('r', db.pages, db.snapshots, db.contents, async () => {
    const [snapshot, content] = await Promise.all([
      db.snapshots.get(snapshotId),
      db.contents.get(snapshotId),
    ]);
    const page = snapshot && (await db.pages.get(snapshot.pageUrl));
    if (!snapshot || !content || !page) return null;
    const [versions, newer, older] = await Promise.all([
      versionsOf(db, page.url),
      neighbour(db, page, 'newer'),
      neighbour(db, page, 'older'),
    ]);
    return { page, snapshot, content, versions, newer, older };
  });
}

/** Every snapshot of a page, newest first. */
export function versionsOf(db: MenbeDatabase, pageUrl: string): Promise<SnapshotRecord[]> {
  return snapshotsOfPage(db, pageUrl).reverse().toArray();
}

async function neighbour(
  db: MenbeDatabase,
  page: PageRecord,
  side: 'newer' | 'older',
): Promise<PageRecord | null> {
  const here = [0, page.lastArchivedAt, page.url];
  const pages = db.pages.where('[deleted+lastArchivedAt+url]');
  const found =
    side === 'newer'
      ? await pages.between(here, [1], false, false).first()
      : await pages.between([0], here, true, false).last();
  return found ?? null;
}
