import type { AttachmentRecord } from '../../model/attachment';

/** What is known of a file before it is made. */
type Planned = Pick<AttachmentRecord, 'snapshotId' | 'pageUrl' | 'kind' | 'name' | 'mediaType' | 'source'> & {
  now: Date;
};

/** The row of an attachment whose file is not there yet. */
export function pendingAttachment({ now, ...planned }: Planned): AttachmentRecord {
  return {
    ...planned,
    state: 'pending',
    size: 0,
    sha256: '',
    url: null,
    capturedAt: now.toISOString(),
    problem: null,
    missing: [],
  };
}
