import type { MenbeDatabase } from '../../../db/database';
import { type AttachmentKey, attachmentKey, type AttachmentRecord } from '../../../model/attachment';
import type { ExportAttachment } from '../../../model/evidence';
import { attachmentPath } from '../../../export/package/package-layout';
import type { BagWriter } from '../../../export/package/bag-writer';
import { chunksOf } from '../../../zip/byte-source';
import { attachmentsOf, readOrNull } from '../../attachments/read-attachments';

/** Rows read at a time. */
const AT_ONCE = 100;

/**
 * Attachments of the chosen snapshots; `null` means all snapshots outside the bin.
 * @returns their keys, ordered by snapshot
 */
export async function attachmentKeys(
  db: MenbeDatabase,
  snapshotIds: readonly string[] | null,
): Promise<AttachmentKey[]> {
  const keys: AttachmentKey[] = [];
  if (snapshotIds) {
    for (const id of snapshotIds) {
      const rows = await attachmentsOf(db, id);
      keys.push(...rows.filter(({ state }) => state === 'done').map(attachmentKey));
    }
    return keys;
  }
  const binned = new Set(await db.pages.where('deletedAt').above('').primaryKeys());
  const all = await db.attachments.where('state').equals('done').primaryKeys();
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const rows = await db.attachments.bulkGet(all.slice(from, from + AT_ONCE));
    keys.push(
      ...rows
        .filter((row) => row && !binned.has(row.pageUrl))
        .map((row) => attachmentKey(row as AttachmentRecord)),
    );
  }
  return keys;
}

/**
 * Adds the files to a package, one in memory at a time.
 * @param onFile called before each file with its number, from 1; throws to cancel
 * @returns the attachments in the package, and paths of those whose bytes the database has lost
 */
export async function addAttachments(
  db: MenbeDatabase,
  bag: BagWriter,
  keys: readonly AttachmentKey[],
  onFile: (done: number) => void,
): Promise<{ attachments: ExportAttachment[]; lost: string[] }> {
  const attachments: ExportAttachment[] = [];
  const lost: string[] = [];
  for (const [index, key] of keys.entries()) {
    onFile(index + 1);
    // An attachment removed since then is left out; the ledger records its removal.
    const row = await db.attachments.get(key);
    if (!row || row.state !== 'done') continue;
    const path = attachmentPath(row);
    const file = await readOrNull(db, row);
    if (!file) {
      lost.push(path);
      continue;
    }
    await bag.addPayload(
      path,
      async (write) => {
        for await (const chunk of chunksOf(file)) await write(chunk);
      },
      row.sha256,
    );
    attachments.push(toExport(row));
  }
  return { attachments, lost };
}

/** Attachments that were added after the first ones were listed, in batches. */
export async function* keptSince(
  db: MenbeDatabase,
  snapshotIds: readonly string[] | null,
  gathered: readonly ExportAttachment[],
  lost: readonly string[],
): AsyncGenerator<ExportAttachment[]> {
  const known = new Set([...gathered.map(attachmentPath), ...lost]);
  for (const key of await attachmentKeys(db, snapshotIds)) {
    const row = await db.attachments.get(key);
    if (row && row.state === 'done' && !known.has(attachmentPath(row))) yield [toExport(row)];
  }
}

function toExport({ snapshotId, name, kind, mediaType, size, sha256 }: AttachmentRecord): ExportAttachment {
  return { snapshotId, name, kind, mediaType, size, sha256 };
}
