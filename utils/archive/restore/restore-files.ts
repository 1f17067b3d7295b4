import type { BackedUpAttachment } from '../../backup/backup-row';
import { readPart } from '../../backup/encryption/read-part';
import { filesOfPart, type PartFile } from '../../backup/part-files';
import { validateAttachment } from '../../backup/validate-rows';
import { addToKeptBytes, sumOf } from '../../db/kept-bytes';
import type { MenbeDatabase } from '../../db/database';
import {
  attachmentKey,
  type AttachmentKind,
  type AttachmentRecord,
  type BlobRecord,
} from '../../model/attachment';
import { pack, sha256Of } from '../attachments/pack';
import { recordChange } from '../ledger/record-entries';
import { refuseRow, type RestoreRun } from './restore-run';
import { fileKey } from './set-index';
import { rowsOf } from './set-rows';

/** Files stored in one transaction, and their bytes at most. */
const BATCH_FILES = 50;
const BATCH_BYTES = 32 * 1024 * 1024;

/** Stores the files of a set whose snapshots are in the archive, each once its bytes have the hash that its row says. */
export async function restoreFiles(run: RestoreRun): Promise<void> {
  const { report } = run;
  const wanted = await wantedFiles(run);
  await storeKnown(run, wanted);
  for (const part of run.set.parts) {
    if (part.kind !== 'files' || !part.file || wanted.size === 0) continue;
    const { file, isWhole } = await readPart(part, part.file);
    await storeFiles(run, wanted, await filesOfPart(file, isWhole));
    run.tell(part);
  }
  for (const rows of wanted.values()) report.files.missing += rows.length;
}

/** Rows that the archive lacks, by the hash of their bytes. */
type Wanted = Map<string, AttachmentRecord[]>;

async function wantedFiles(run: RestoreRun): Promise<Wanted> {
  const wanted: Wanted = new Map();
  const seen = new Set<string>();
  for await (const { rows } of rowsOf(run.set.parts, 'state')) {
    run.checkCancelled();
    const valid: BackedUpAttachment[] = [];
    for (const row of rows) {
      if (row.list !== 'attachments') continue;
      const checked = validateAttachment(row.json, run.now);
      if (checked.valid) valid.push(checked.item);
      else refuseRow(run.report, row, checked);
    }
    for (const row of await lacking(run, valid)) {
      const key = fileKey(row);
      if (seen.has(key)) continue;
      seen.add(key);
      wanted.set(row.sha256, [...(wanted.get(row.sha256) ?? []), row]);
    }
  }
  return wanted;
}

async function lacking(run: RestoreRun, rows: readonly BackedUpAttachment[]): Promise<AttachmentRecord[]> {
  const { db, index, report } = run;
  const kept = rows.filter((row) => !index.removedFiles.has(fileKey(row)));
  const snapshots = await db.snapshots.bulkGet(kept.map(({ snapshotId }) => snapshotId));
  const stored = await db.attachments.bulkGet(kept.map((row) => attachmentKey(recordOf(row, ''))));
  return kept.flatMap((row, at) => {
    const pageUrl = snapshots[at]?.pageUrl;
    // One that could not be kept here, or is being made, has no bytes yet.
    const isThere = stored[at]?.state === 'done';
    if (pageUrl !== undefined && isThere) report.files.there++;
    return pageUrl === undefined || isThere ? [] : [recordOf(row, pageUrl)];
  });
}

function recordOf(row: BackedUpAttachment, pageUrl: string): AttachmentRecord {
  const { snapshotId, name, mediaType, size, sha256, capturedAt, url, from, missing } = row;
  return {
    snapshotId,
    pageUrl,
    kind: row.kind as AttachmentKind,
    name,
    mediaType,
    state: 'done',
    size,
    sha256,
    url,
    ...(from !== null && { from }),
    capturedAt,
    problem: null,
    missing,
    source: null,
    ...(row.cutAt !== null && { cutAt: row.cutAt }),
    ...(row.styleMedia !== null && { styleMedia: row.styleMedia }),
  };
}

/** Files whose bytes the archive has already. */
async function storeKnown(run: RestoreRun, wanted: Wanted): Promise<void> {
  const hashes = await run.db.blobs
    .where('sha256')
    .anyOf([...wanted.keys()])
    .primaryKeys();
  for (let at = 0; at < hashes.length; at += BATCH_FILES)
    await store(run, wanted, hashes.slice(at, at + BATCH_FILES), []);
}

async function storeFiles(run: RestoreRun, wanted: Wanted, files: readonly PartFile[]): Promise<void> {
  let blobs: BlobRecord[] = [];
  let bytes = 0;
  const flush = async () => {
    await run.giveWay();
    run.checkCancelled();
    const made = blobs;
    blobs = [];
    bytes = 0;
    await store(
      run,
      wanted,
      made.map(({ sha256 }) => sha256),
      made,
    );
    run.tell();
  };
  for (const file of files) {
    const rows = wanted.get(file.sha256);
    const blob = rows?.[0] ? await blobOf(file, rows[0].mediaType) : null;
    if (!blob || blobs.some(({ sha256 }) => sha256 === blob.sha256)) continue;
    blobs.push(blob);
    bytes += blob.bytes.size;
    if (blobs.length >= BATCH_FILES || bytes >= BATCH_BYTES) await flush();
  }
  if (blobs.length > 0) await flush();
}

/** A file's bytes as they are stored; `null` where they have another hash. */
async function blobOf(file: PartFile, mediaType: string): Promise<BlobRecord | null> {
  const bytes = await file.read();
  // The slice of a file would lead to the disk for ever.
  const held = new Blob([await bytes.arrayBuffer()]);
  if ((await sha256Of(held)) !== file.sha256) return null;
  return { sha256: file.sha256, size: held.size, ...(await pack(held, mediaType, () => Promise.resolve())) };
}

/** Stores bytes, rows and ledger entries together, so that neither is without the others. */
async function store(
  { db, report }: RestoreRun,
  wanted: Wanted,
  hashes: readonly string[],
  blobs: readonly BlobRecord[],
): Promise<void> {
  const rows = hashes.flatMap((sha256) => wanted.get(sha256) ?? []);
  const sizes = new Map(blobs.map(({ sha256, size }) => [sha256, size]));
  const given = rows.map((row) => ({ ...row, size: sizes.get(row.sha256) ?? row.size }));
  const stored = await recordChange(db, {
    tables: [db.attachments, db.blobs, db.snapshots, db.meta],
    plan: () => withSnapshot(db, given),
    drafts: (there) => there.map(draftOf),
    write: async (there) => {
      await db.blobs.bulkPut([...blobs]);
      await db.attachments.bulkPut(there);
      await addToKeptBytes(
        db,
        sumOf(there, ({ size }) => size),
      );
      return there;
    },
  });
  report.files.added += stored.length;
  for (const sha256 of hashes) wanted.delete(sha256);
}

/** A snapshot that is deleted meanwhile takes its files with it. */
async function withSnapshot(
  db: MenbeDatabase,
  rows: readonly AttachmentRecord[],
): Promise<AttachmentRecord[]> {
  const found = await db.snapshots.bulkGet(rows.map(({ snapshotId }) => snapshotId));
  return rows.filter((_, at) => found[at] !== undefined);
}

function draftOf({ snapshotId, name, kind, mediaType, size, sha256 }: AttachmentRecord) {
  return { kind: 'attachment' as const, subject: { snapshotId, name, kind, mediaType, size, sha256 } };
}
