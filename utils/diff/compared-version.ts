import type { ContentRecord, SnapshotRecord } from '../model/records';

/** What of a stored snapshot is compared. */
export type ComparedVersion = Pick<
  SnapshotRecord,
  'title' | 'byline' | 'publishedTime' | 'modifiedTime' | 'archivedAt' | 'details' | 'kind'
> &
  Pick<ContentRecord, 'text' | 'html'>;
