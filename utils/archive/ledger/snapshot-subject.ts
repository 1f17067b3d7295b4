import { RECORD_VERSION, recordHash } from '../../integrity/record';
import { snapshotFields } from '../../integrity/snapshot-fields';
import type { LedgerSubjects } from '../../model/ledger';
import type { ContentRecord, SnapshotRecord } from '../../model/records';

/** What entries say of a snapshot, whatever their kind. */
export type SnapshotSubject = Omit<LedgerSubjects['capture'], 'origin'>;

/** What the ledger says of a snapshot; its content's hash is taken as the snapshot states it. */
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
