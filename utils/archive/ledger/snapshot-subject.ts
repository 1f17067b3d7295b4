import { RECORD_VERSION, recordHash } from '../../integrity/record';
import { snapshotFields } from '../../integrity/snapshot-fields';
import type { LedgerSubjects } from '../../model/ledger';
import type { ContentRecord, SnapshotRecord } from '../../model/records';

/** The part of an entry that describes a snapshot, the same for all kinds. */
export type SnapshotSubject = Omit<LedgerSubjects['capture'], 'origin'>;

/** The description of a snapshot in the ledger. The content hash is taken from the snapshot, not recomputed. */
export async function snapshotSubject(
  snapshot: SnapshotRecord,
  content: Pick<ContentRecord, 'html' | 'text'>,
): Promise<SnapshotSubject> {
  return {
    snapshotId: snapshot.id,
    url: snapshot.url,
    pageUrl: snapshot.pageUrl,
    archivedAt: snapshot.archivedAt,
    contentSha256: snapshot.sha256,
    recordSha256: await recordHash(snapshotFields(snapshot, content)),
    recordVersion: RECORD_VERSION,
  };
}
