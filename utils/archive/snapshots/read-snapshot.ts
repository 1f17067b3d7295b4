import type { MenbeDatabase } from '../../db/database';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../../model/records';
import { versionsWith } from '../../model/versions';

/** Everything the reader shows of a snapshot. */
export interface SnapshotView {
  page: PageRecord;
  snapshot: SnapshotRecord;
  content: ContentRecord;
  /** The versions that the snapshot is one of, newest first. */
  versions: SnapshotRecord[];
  /** What else was archived of the page, newest first: selections, and its text beside an article. */
  others: SnapshotRecord[];
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
    const [all, newer, older] = await Promise.all([
      snapshotsNewestFirst(db, page.url),
      neighbour(db, page, 'newer'),
      neighbour(db, page, 'older'),
    ]);
    const versions = versionsWith(snapshot, all);
    const others = all.filter((each) => !versions.includes(each));
    return { page, snapshot, content, versions, others, newer, older };
  });
}

/** Every snapshot of a page, newest first. */
export function snapshotsNewestFirst(db: MenbeDatabase, pageUrl: string): Promise<SnapshotRecord[]> {
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
