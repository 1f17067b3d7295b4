import type { MenbeDatabase } from '../../db/database';
import type { AttachmentRecord, BlobRecord } from '../../model/attachment';
import { pack, sha256Of } from './pack';
import { recordChange } from '../ledger/record-entries';

/** A file that was made, and what of it could not be read. */
export interface MadeFile {
  bytes: Blob;
  missing: string[];
  cutAt?: number;
  styleMedia?: string[];
}

/**
 * Stores a file under its row, its bytes once however many attachments have them. Hashing and packing come before the
 * transaction. A snapshot that was removed for good meanwhile keeps nothing.
 * @returns whether it was stored
 */
export async function storeAttachment(
  db: MenbeDatabase,
  row: AttachmentRecord,
  { bytes, missing, cutAt, styleMedia }: MadeFile,
  now: Date,
): Promise<boolean> {
  const sha256 = await sha256Of(bytes);
  const known = (await db.blobs.where('sha256').equals(sha256).count()) > 0;
  const blob: BlobRecord | null = known
    ? null
    : { sha256, size: bytes.size, ...(await pack(bytes, row.mediaType)) };
  const done: AttachmentRecord = {
    ...row,
    state: 'done',
    size: bytes.size,
    sha256,
    capturedAt: now.toISOString(),
    problem: null,
    missing,
    source: null,
    ...(cutAt !== undefined && { cutAt }),
    ...(styleMedia && { styleMedia }),
  };
  if (!(await db.snapshots.get(row.snapshotId))) return false;
  const { snapshotId, name, kind, mediaType, size } = done;
  const draft = { kind: 'attachment' as const, subject: { snapshotId, name, kind, mediaType, size, sha256 } };
  return recordChange(db, {
    tables: [db.attachments, db.blobs, db.snapshots],
    /** Whether the snapshot is still there. */
    plan: async () => (await db.snapshots.get(row.snapshotId)) !== undefined,
    drafts: (isThere) => (isThere ? [draft] : []),
    write: async (isThere) => {
      if (isThere) await keep(db, done, blob);
      return isThere;
    },
  });
}

/** Stores an attachment, and its bytes unless another has them. */
async function keep(db: MenbeDatabase, done: AttachmentRecord, blob: BlobRecord | null): Promise<void> {
  const there = (await db.blobs.where('sha256').equals(done.sha256).count()) > 0;
  // It was there a moment ago and its last attachment was removed since: the next attempt packs it.
  if (!there && !blob) throw new DOMException('removed meanwhile', 'AbortError');
  if (!there && blob) await db.blobs.add(blob);
  await db.attachments.put(done);
}
