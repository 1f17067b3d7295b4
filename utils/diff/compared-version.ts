import type { ContentRecord, SnapshotRecord } from '../model/records';
import type { KeptPicture } from '../model/kept-picture';

/** What of a stored snapshot is compared. */
export type ComparedVersion = Pick<
  SnapshotRecord,
  'title' | 'byline' | 'publishedTime' | 'modifiedTime' | 'archivedAt' | 'details' | 'kind' | 'leadImage'
> &
  Pick<ContentRecord, 'text' | 'html'> & {
    /** Pictures whose bytes are known; of others the address is compared. */
    pictures?: readonly KeptPicture[];
  };
