import type { ExportAttachment } from '../../model/evidence';

/** Where things are in an evidence package, from its folder. What is in `data/` is the payload of the bag (RFC 8493). */
export const EXPORT_PATH = 'data/menbe-export.json';
export const REPORT_PATH = 'report.html';
export const VERIFY_PAGE_PATH = 'verify.html';
export const SEAL_PATH = 'seal.json';
export const BAG_PATH = 'bagit.txt';
export const BAG_INFO_PATH = 'bag-info.txt';
export const MANIFEST_PATH = 'manifest-sha256.txt';
export const TAG_MANIFEST_PATH = 'tagmanifest-sha256.txt';

/** Of a file that belongs to a snapshot. */
export function attachmentPath({ snapshotId, name }: Pick<ExportAttachment, 'snapshotId' | 'name'>): string {
  return `data/attachments/${snapshotId}/${name}`;
}

/** Of the files beside the export that time tokens are for other tools. */
export const TIMES_FOLDER = 'data/times/';
