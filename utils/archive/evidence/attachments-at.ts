import type { MenbeDatabase } from '../../db/database';
import type { ExportAttachment } from '../../model/evidence';
import type { EvidenceParts } from './write-evidence';

/**
 * The attachments at the moment when the chain had `size` entries, despite concurrent additions and removals. An attachment that
 * is removed during the read may be yielded twice.
 * @param chosen snapshot ids; `null` for all
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

/** The attachments of a snapshot according to the first `size` entries. */
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
