import type { MenbeDatabase } from '../../db/database';
import type { ExportAttachment } from '../../model/evidence';
import type { EvidenceParts } from './write-evidence';

/**
 * Attachments as they were when the chain had `size` entries, even if some are added or removed while they are read. One that
 * is removed meanwhile may be given twice.
 * @param chosen ids of the snapshots whose attachments are wanted; `null` for all
 */
export async function* attachmentsAt(
  db: MenbeDatabase,
  size: number,
  { attachments }: EvidenceParts,
  chosen: ReadonlySet<string> | null,
): AsyncGenerator<ExportAttachment[]> {
  if (!attachments) return;
  for await (const batch of attachments()) {
    const changed = await changedAfter(db, size);
    yield batch.filter(({ snapshotId }) => (!chosen || chosen.has(snapshotId)) && !changed.has(snapshotId));
  }
  for (const snapshotId of await changedAfter(db, size))
    if (!chosen || chosen.has(snapshotId)) yield toldOf(db, size, snapshotId);
}

/** Snapshots whose attachments were added or removed since. */
async function changedAfter(db: MenbeDatabase, size: number): Promise<Set<string>> {
  const later = await db.ledger.where('seq').above(size).toArray();
  return new Set(
    later.flatMap(({ kind, subject }) => {
      if (kind === 'attachment' || kind === 'attachment-removed') return subject.snapshotId;
      return kind === 'deletion' ? subject.snapshotIds : [];
    }),
  );
}

/** What the first `size` entries tell of a snapshot's attachments. */
async function toldOf(db: MenbeDatabase, size: number, snapshotId: string): Promise<ExportAttachment[]> {
  const told = new Map<string, ExportAttachment>();
  const entries = await db.ledger.where('subject.snapshotId').equals(snapshotId).sortBy('seq');
  for (const { seq, kind, subject } of entries) {
    if (seq > size) break;
    if (kind === 'attachment') told.set(subject.name, subject);
    if (kind === 'attachment-removed') told.delete(subject.name);
  }
  return [...told.values()];
}
