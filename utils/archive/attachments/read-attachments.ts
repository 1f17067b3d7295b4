import type { MenbeDatabase } from '../../db/database';
import type { KeptPicture } from '../../model/kept-picture';
import { ATTACHMENT_KINDS, type AttachmentKind, type AttachmentRecord } from '../../model/attachment';
import { MenbeError } from '../../model/result';
import { sha256Of, unpack } from './pack';

/** All attachments of a snapshot: page copy, screenshots, then images. */
export async function listAttachments(db: MenbeDatabase, snapshotId: string): Promise<AttachmentRecord[]> {
  const rows = await attachmentsOf(db, snapshotId);
  const order = (row: AttachmentRecord) => ATTACHMENT_KINDS.indexOf(row.kind);
  return rows.sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1));
}

/** The pictures that were kept of a snapshot, by their bytes; those of which is known what address the bytes are of. */
export async function keptPictures(db: MenbeDatabase, snapshotId: string): Promise<KeptPicture[]> {
  const rows = await attachmentsOf(db, snapshotId);
  return rows.flatMap(({ kind, state, url, from, sha256 }) =>
    kind === 'image' && state === 'done' && url !== null && from !== undefined ? [{ url, from, sha256 }] : [],
  );
}

/** An explicit range of the primary key: Dexie's shorthand for a partial key creates ranges that some browsers reject. */
export function attachmentsOf(db: MenbeDatabase, snapshotId: string): Promise<AttachmentRecord[]> {
  const keys = db.attachments.where('[snapshotId+kind+name]');
  return keys.between([snapshotId, '', ''], [snapshotId, '\uffff', '']).toArray();
}

/**
 * The original bytes of an attachment.
 * @throws MenbeError `attachment-damaged` when they are missing or do not match their hash
 */
export async function readAttachment(db: MenbeDatabase, row: AttachmentRecord): Promise<Blob> {
  const blob = await db.blobs.get(row.sha256);
  if (!blob) throw new MenbeError('attachment-damaged', `${row.name}: no bytes`);
  const file = await unpack(blob, row.mediaType).catch((error: unknown) => {
    throw new MenbeError('attachment-damaged', `${row.name}: ${String(error)}`);
  });
  if ((await sha256Of(file)) !== row.sha256)
    throw new MenbeError('attachment-damaged', `${row.name}: hash differs`);
  return file;
}

/** The same bytes; `null` when they are missing or do not match their hash. */
export async function readOrNull(db: MenbeDatabase, row: AttachmentRecord): Promise<Blob | null> {
  try {
    return await readAttachment(db, row);
  } catch (error) {
    if (error instanceof MenbeError && error.code === 'attachment-damaged') return null;
    throw error;
  }
}

/** Number and size of the attachments of a kind. */
export interface KindUse {
  count: number;
  /** Bytes as captured. On disk, equal files are stored once and texts are compressed. */
  bytes: number;
}

/** Counts attachments by kind. Reads keys of an index only. */
export async function attachmentUse(db: MenbeDatabase): Promise<Record<AttachmentKind, KindUse>> {
  const use = Object.fromEntries(ATTACHMENT_KINDS.map((kind) => [kind, { count: 0, bytes: 0 }])) as Record<
    AttachmentKind,
    KindUse
  >;
  const keys = (await db.attachments.orderBy('[kind+size]').keys()) as unknown as [AttachmentKind, number][];
  for (const [kind, size] of keys) {
    if (size === 0) continue;
    use[kind].count += 1;
    use[kind].bytes += size;
  }
  return use;
}
