import type { Table } from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import { addToKeptBytes, contentBytes, sumOf } from '../../db/kept-bytes';
import type { LedgerDraft } from '../../model/ledger';
import type { SnapshotRecord } from '../../model/records';
import { dropAttachmentsOf } from './remove-attachments';

/** The tables that `dropSnapshots` changes. */
export function tablesOfSnapshots({ snapshots, contents, attachments, blobs, meta }: MenbeDatabase): Table[] {
  return [snapshots, contents, attachments, blobs, meta];
}

/** Removes snapshots with their texts and attachments; their pages stay as they are. Call it in a transaction over `tablesOfSnapshots`. */
export async function dropSnapshots(
  db: MenbeDatabase,
  removed: readonly Pick<SnapshotRecord, 'id'>[],
): Promise<void> {
  const ids = removed.map(({ id }) => id);
  const contents = (await db.contents.bulkGet(ids)).filter((row) => row !== undefined);
  await db.contents.bulkDelete(ids);
  await db.snapshots.bulkDelete(ids);
  await dropAttachmentsOf(db, ids);
  await addToKeptBytes(db, -sumOf(contents, contentBytes));
}

/** The draft of the ledger's entry that tells of the removal of snapshots of a page. */
export function deletionDraft(
  pageUrl: string,
  removed: readonly Pick<SnapshotRecord, 'id' | 'sha256'>[],
): LedgerDraft {
  const snapshotIds = removed.map(({ id }) => id);
  const contentSha256s = removed.map(({ sha256 }) => sha256);
  return { kind: 'deletion', subject: { pageUrl, snapshotIds, contentSha256s } };
}
