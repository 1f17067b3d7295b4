import type { MenbeDatabase } from '../../db/database';
import { addToKeptBytes, sumOf } from '../../db/kept-bytes';
import { attachmentKey, type AttachmentRecord } from '../../model/attachment';
import { pack, sha256Of } from './pack';
import { recordChange } from '../ledger/record-entries';

/** A captured file, and the resources that it lacks. */
export interface MadeFile {
  bytes: Blob;
  missing: string[];
  cutAt?: number;
  styleMedia?: string[];
}

/** A file and its row. */
export interface RowAndFile {
  row: AttachmentRecord;
  file: MadeFile;
}

/** When a file was captured, and how storing yields to more urgent work. */
export interface Storing {
  now: Date;
  /** Awaited between steps of some milliseconds each. */
  giveWay?: () => Promise<void>;
}

/**
 * Stores a file under its row, see `storeAttachments`.
 * @returns whether it was stored
 */
export async function storeAttachment(
  db: MenbeDatabase,
  row: AttachmentRecord,
  file: MadeFile,
  storing: Storing,
): Promise<boolean> {
  return storeAttachments(db, [{ row, file }], storing);
}

/**
 * Stores files of one snapshot under their rows; equal bytes are stored once. Nothing is stored for a snapshot that was
 * permanently deleted in between.
 *
 * 1. Each file is hashed and compressed outside of any transaction.
 * 2. Its bytes are written in a transaction of their own, so that saves of pages do not wait for the disk. A worker that is killed
 *    here leaves orphaned bytes, see `sweepBlobs`.
 * 3. Rows and ledger entries are written together.
 * @returns whether they were stored
 */
export async function storeAttachments(
  db: MenbeDatabase,
  files: readonly RowAndFile[],
  { now, giveWay = () => Promise.resolve() }: Storing,
): Promise<boolean> {
  const done: AttachmentRecord[] = [];
  for (const { row, file } of files) {
    await giveWay();
    const sha256 = await keepBytes(db, file.bytes, row.mediaType, giveWay);
    done.push(doneRow(row, file, sha256, now));
  }
  const isThere = async () => {
    const found = await db.snapshots.bulkGet(done.map(({ snapshotId }) => snapshotId));
    return found.every(Boolean);
  };
  const stored = await recordChange(db, {
    tables: [db.attachments, db.blobs, db.snapshots, db.meta],
    plan: isThere,
    drafts: (there) => (there ? done.map(draftOf) : []),
    write: async (there) => {
      if (there) await putRows(db, done);
      return there;
    },
  });
  if (!stored) await sweepBlobs(db);
  return stored;
}

/** Stores bytes unless they exist already. @returns their SHA-256 */
async function keepBytes(
  db: MenbeDatabase,
  bytes: Blob,
  mediaType: string,
  giveWay: () => Promise<void>,
): Promise<string> {
  const sha256 = await sha256Of(bytes, giveWay);
  if ((await db.blobs.where('sha256').equals(sha256).count()) > 0) return sha256;
  await db.blobs.put({ sha256, size: bytes.size, ...(await pack(bytes, mediaType, giveWay)) });
  return sha256;
}

function doneRow(row: AttachmentRecord, file: MadeFile, sha256: string, now: Date): AttachmentRecord {
  const { bytes, missing, cutAt, styleMedia } = file;
  return {
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
}

function draftOf({ snapshotId, name, kind, mediaType, size, sha256 }: AttachmentRecord) {
  return { kind: 'attachment' as const, subject: { snapshotId, name, kind, mediaType, size, sha256 } };
}

async function putRows(db: MenbeDatabase, rows: readonly AttachmentRecord[]): Promise<void> {
  const hashes = [...new Set(rows.map(({ sha256 }) => sha256))];
  // Race: the last attachment with these bytes was removed after step 2. The next attempt stores them again.
  if ((await db.blobs.where('sha256').anyOf(hashes).count()) < hashes.length)
    throw new DOMException('removed meanwhile', 'AbortError');
  const before = await db.attachments.bulkGet(rows.map(attachmentKey));
  await db.attachments.bulkPut([...rows]);
  await addToKeptBytes(db, sumOf(rows, ({ size }) => size) - sumOf(before, (row) => row?.size ?? 0));
}

/** Removes orphaned bytes. Must not run while anything is being stored. */
export function sweepBlobs(db: MenbeDatabase): Promise<void> {
  return db.transaction('rw', db.attachments, db.blobs, async () => {
    const named = new Set(await db.attachments.orderBy('sha256').uniqueKeys());
    const orphans = (await db.blobs.toCollection().primaryKeys()).filter((sha256) => !named.has(sha256));
    await db.blobs.bulkDelete(orphans);
  });
}
