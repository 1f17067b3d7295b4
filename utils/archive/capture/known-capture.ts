import type { MenbeDatabase } from '../../db/database';
import type { KnownPage } from '../../db/page-from-snapshot';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import type { SnapshotRecord } from '../../model/records';

/** What the archive has of a captured page. */
export interface KnownCapture extends KnownPage {
  /** The newest snapshot of the capture's kind. */
  alike: SnapshotRecord | undefined;
}

/** Looks up the page of a capture. */
export async function lookUp(
  db: MenbeDatabase,
  { pageUrl, kind }: Pick<SnapshotRecord, 'pageUrl' | 'kind'>,
): Promise<KnownCapture> {
  const page = await db.pages.get(pageUrl);
  const newest = page && (await db.snapshots.get(page.newestSnapshotId));
  if (!newest || newest.kind === kind) return { page, newest, alike: newest };
  const alike = await snapshotsOfPage(db, pageUrl)
    .reverse()
    .filter((snapshot) => snapshot.kind === kind)
    .first();
  return { page, newest, alike };
}
