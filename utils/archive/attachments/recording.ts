import type { Table } from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import type { AttachmentRecord } from '../../model/attachment';

/** What the ledger is told of an attachment. */
export interface AttachmentDraft {
  kind: 'attachment' | 'attachment-removed';
  subject: Pick<AttachmentRecord, 'snapshotId' | 'name' | 'sha256'> &
    Partial<Pick<AttachmentRecord, 'kind' | 'mediaType' | 'size'>>;
}

/**
 * Runs `work` in one transaction over `tables` and the ledger, so that what `drafts` tell of is written with them or not
 * at all. Until the ledger is connected here the drafts go nowhere.
 */
export function recording<T>(
  db: MenbeDatabase,
  _drafts: readonly AttachmentDraft[],
  tables: readonly Table[],
  work: () => Promise<T>,
): Promise<T> {
  return db.transaction('rw', [...tables], work);
}
