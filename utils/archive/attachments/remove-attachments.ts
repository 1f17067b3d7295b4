import type { MenbeDatabase } from '../../db/database';
import { addToKeptBytes, sumOf } from '../../db/kept-bytes';
import { attachmentKey, type AttachmentKind, type AttachmentRecord } from '../../model/attachment';
import { attachmentsOf } from './read-attachments';
import { recordChange } from '../ledger/record-entries';

/** Rows removed in one transaction, so that the database is never blocked for long. */
const SLICE = 50;

/**
 * Removes attachments, and their bytes unless another attachment shares them. The articles stay.
 * @param onProgress called with the number removed so far
 */
export async function removeAttachments(
  db: MenbeDatabase,
  rows: readonly AttachmentRecord[],
  onProgress: (removed: number) => void = () => undefined,
): Promise<void> {
  for (let at = 0; at < rows.length; at += SLICE) {
    const slice = rows.slice(at, at + SLICE);
    const drafts = slice
      .filter(({ state }) => state === 'done')
      .map(({ snapshotId, name, sha256 }) => ({
        kind: 'attachment-removed' as const,
        subject: { snapshotId, name, sha256 },
      }));
    await recordChange(db, {
      tables: [db.attachments, db.blobs, db.meta],
      plan: () => Promise.resolve(null),
      drafts: () => drafts,
      write: () => dropAttachments(db, slice),
    });
    onProgress(at + slice.length);
  }
}

/** Removes all attachments of a kind from the whole archive. */
export async function removeKind(
  db: MenbeDatabase,
  kind: AttachmentKind,
  onProgress?: (removed: number) => void,
): Promise<void> {
  await removeAttachments(db, await db.attachments.where('kind').equals(kind).toArray(), onProgress);
}

/** Removes the attachments of deleted snapshots. Call it in a transaction over `attachments`, `blobs` and `meta`. */
export async function dropAttachmentsOf(db: MenbeDatabase, snapshotIds: readonly string[]): Promise<void> {
  for (const id of snapshotIds) await dropAttachments(db, await attachmentsOf(db, id));
}

async function dropAttachments(db: MenbeDatabase, rows: readonly AttachmentRecord[]): Promise<void> {
  await db.attachments.bulkDelete(rows.map(attachmentKey));
  await addToKeptBytes(db, -sumOf(rows, ({ size }) => size));
  for (const sha256 of new Set(rows.map((row) => row.sha256))) {
    const used = await db.attachments.where('sha256').equals(sha256).count();
    if (used === 0) await db.blobs.delete(sha256);
  }
}
