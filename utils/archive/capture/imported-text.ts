import type { MenbeDatabase } from '../../db/database';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import type { SnapshotRecord } from '../../model/records';

/** The snapshot of a page that has this very content, whichever of its versions that is; a file that is imported again adds nothing. */
export async function contentOfPage(
  db: MenbeDatabase,
  { pageUrl, kind, sha256 }: SnapshotRecord,
): Promise<SnapshotRecord | null> {
  const same = snapshotsOfPage(db, pageUrl).filter((each) => each.kind === kind && each.sha256 === sha256);
  return (await same.first()) ?? null;
}

/**
 * Notes that an import brought a source, so that undoing it takes the source back. Call it before the link of its page is settled, in a
 * transaction over `links` and `importChanges`.
 */
export async function noteImported(
  db: MenbeDatabase,
  importId: string,
  { id, pageUrl }: SnapshotRecord,
): Promise<void> {
  const noted = await db.importChanges.get([importId, pageUrl]);
  if (noted) {
    await db.importChanges.put({ ...noted, snapshotIds: [...(noted.snapshotIds ?? []), id] });
    return;
  }
  const link = (await db.links.get(pageUrl)) ?? null;
  const isNewWithIt = link?.importIds.includes(importId) === true;
  const before = isNewWithIt ? null : link;
  await db.importChanges.put({ importId, pageUrl, before, snapshotIds: [id] });
  if (before) await db.links.put({ ...before, importIds: [...before.importIds, importId] });
}
