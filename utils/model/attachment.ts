import type { DocumentIdentity } from './read-page';

/**
 * What may be kept of a page beside its text. `image` is a picture of the article, taken from the page copy; `original` is the file of
 * another tool that the text was read from, as it came.
 */
export const ATTACHMENT_KINDS = ['page-copy', 'screenshot', 'full-screenshot', 'image', 'original'] as const;
/** One of `ATTACHMENT_KINDS`; stored with each attachment and written into exports. */
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** Why an attachment could not be kept. */
export type AttachmentProblem =
  /** The tab was closed, or the browser restarted, before it was done. */
  | 'tab-gone'
  /** The tab shows another page, or the same one loaded anew. */
  | 'tab-changed'
  /** Another tab was in front, which is what a screenshot would have shown. */
  | 'tab-hidden'
  | 'refused'
  | 'too-large'
  | 'storage-full'
  | 'failed';

/** The document an attachment is to be made of, as the extraction saw it, as long as it is not made. */
export interface AttachmentSource extends DocumentIdentity {
  tabId: number;
  /** How often making it was begun: what ends the worker each time is given up. */
  attempts: number;
}

/**
 * A file that belongs to a snapshot, keyed by snapshot, kind and name. The row is written before the file is made
 * (`pending`), so that a worker that dies in between knows what is left to do.
 */
export interface AttachmentRecord {
  snapshotId: string;
  /** Key of the page row. */
  pageUrl: string;
  kind: AttachmentKind;
  /** File name, e.g. `page.mhtml`. */
  name: string;
  mediaType: string;
  /** `waiting`: another tab is in front of its tab; it is made when that comes back to the front. */
  state: 'pending' | 'waiting' | 'done' | 'failed';
  /** Bytes of the file; 0 until it is done. */
  size: number;
  /** Hex SHA-256 of the file, key of its row in `blobs`; empty until it is done. */
  sha256: string;
  /** An image's address, `null` for other kinds. */
  url: string | null;
  /** Of an image: the address that its bytes are of, which may be another copy of the picture. Not in rows of older releases. */
  from?: string;
  /** ISO 8601 UTC with milliseconds; when it was asked for, then when it was made. */
  capturedAt: string;
  problem: AttachmentProblem | null;
  /** What the browser said about the problem, in its own words. */
  detail?: string;
  /** Addresses of what should be in the file and could not be read. */
  missing: string[];
  source: AttachmentSource | null;
  /** Of a picture of the whole page: CSS pixels from its top at which it ends because it was too long. */
  cutAt?: number;
  /** Of MHTML: for which media each style element of the page counts, in order; the file does not say. */
  styleMedia?: string[];
}

/** Bytes of attachments, stored once however many attachments have them. */
export interface BlobRecord {
  /** Hex SHA-256 of the bytes before they are packed. */
  sha256: string;
  bytes: Blob;
  encoding: 'gzip' | null;
  /** Bytes before they are packed. */
  size: number;
}

/** The primary key of an attachment. */
export type AttachmentKey = [snapshotId: string, kind: string, name: string];

/** The key of an attachment's row. */
export function attachmentKey({
  snapshotId,
  kind,
  name,
}: Pick<AttachmentRecord, 'snapshotId' | 'kind' | 'name'>): AttachmentKey {
  return [snapshotId, kind, name];
}
