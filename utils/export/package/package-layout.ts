import type { ExportAttachment } from '../../model/evidence';

// Paths in an evidence package, relative to its folder. `data/` is the payload of the bag (RFC 8493).

/** The JSON export of the packed sources. */
export const EXPORT_PATH = 'data/menbe-export.json';
/** The report for people. */
export const REPORT_PATH = 'report.html';
/** The page that verifies the package without Menbe. */
export const VERIFY_PAGE_PATH = 'verify.html';
/** The signed statement over the manifests. */
export const SEAL_PATH = 'seal.json';
/** The bag declaration (RFC 8493, section 2.1.1). */
export const BAG_PATH = 'bagit.txt';
/** Facts about the bag (RFC 8493, section 2.2.2). */
export const BAG_INFO_PATH = 'bag-info.txt';
/** SHA-256 of every payload file (RFC 8493, section 2.1.3). */
export const MANIFEST_PATH = 'manifest-sha256.txt';
/** SHA-256 of every other file (RFC 8493, section 2.2.1). */
export const TAG_MANIFEST_PATH = 'tagmanifest-sha256.txt';

/** Path of an attachment. */
export function attachmentPath({ snapshotId, name }: Pick<ExportAttachment, 'snapshotId' | 'name'>): string {
  return `data/attachments/${snapshotId}/${name}`;
}

/** Folder of the time tokens as separate files, for other tools. */
export const TIMES_FOLDER = 'data/times/';
