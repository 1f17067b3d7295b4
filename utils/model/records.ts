import type { Article, ArticleKind, TextDirection } from './article';
import type { ClaimedTime } from './link';
import type { ArticleDetails } from './stated';

/**
 * One row per normalised URL: what a list row shows, taken from the newest of its fullest snapshots (`isShownBefore`), and what the user adds.
 * `deleted` is 1 for a page in the bin (its contents are purged later), 0 otherwise; IndexedDB cannot index booleans.
 */
export interface PageRecord {
  /** Normalised URL (see utils/url/normalise-url), the page's identity. */
  url: string;
  /** Address of the shown snapshot as visited. */
  visitedUrl: string;
  title: string | null;
  /** What it is sorted by in a list by title; absent in rows of version 1. */
  titleKey?: string;
  byline: string | null;
  siteName: string | null;
  lang: string | null;
  dir: TextDirection | null;
  excerpt: string | null;
  publishedTime: string | null;
  kind: ArticleKind;
  wordCount: number;
  /** The snapshot that is shown: the newest version, never a selection where there is more. */
  newestSnapshotId: string;
  /** Versions, selections and what else was archived of the page. */
  snapshotCount: number;
  /** Of these, those that are versions of the shown one, itself included; absent in rows stored before December 2026. */
  versionCount?: number;
  /** ISO 8601 UTC with milliseconds; moves when the page is archived again, changed or not. */
  lastArchivedAt: string;
  firstArchivedAt: string;
  tags: string[];
  /** When the tags were last edited, so two devices can merge; `null` until then. */
  tagsChangedAt: string | null;
  note: string | null;
  noteChangedAt: string | null;
  /**
   * How often the user opened it in the reader; 0 is unread. Every row has it since version 2 of the database (one
   * without is in no list by openings); optional for those who make rows by hand.
   */
  opens?: number;
  lastOpenedAt?: string | null;
  deleted: 0 | 1;
  deletedAt: string | null;
}

/** One stored version of a page. Never changed after it is written. */
export interface SnapshotRecord extends Omit<Article, 'html' | 'text' | 'details'> {
  /** Not in snapshots of extractor version 1. */
  details?: ArticleDetails | undefined;
  /** UUID version 7 (RFC 9562): sorts by time of archiving. */
  id: string;
  /** Key of the page row. */
  pageUrl: string;
  archivedAt: string;
  /** Hex SHA-256 of the content, see utils/integrity/content-hash. */
  sha256: string;
  extractor: string;
  extractorVersion: string;
  /** Browser that made the snapshot, e.g. "Chromium 156". */
  browser: string | null;
  /** `watch`: fetched by Menbe, not seen by the user in a tab. Absent in all others. */
  origin?: 'watch';
  /** HTTP status that the site answered with, as the browser told it. Absent where it did not. No part of the signed record. */
  answered?: number;
  /** Where its text was read from, when another tool had it. Absent in all others. No part of the signed record: the ledger's entry is an import. */
  imported?: ImportedFrom;
}

/** Another tool's file that a snapshot was read from. What it says is a claim: nobody has checked it. */
export interface ImportedFrom {
  /** Id of the format. */
  format: string;
  /** Path in the ZIP or folder, or the name of the file. */
  fileName: string;
  /** Hex SHA-256 of the file; it is kept as attachment of the kind `original`. */
  sha256: string;
  /** When the other tool says that it captured the page; `null` where it does not say. `archivedAt` is the time of the import. */
  claimedArchivedAt: ClaimedTime | null;
}

/** The body of a snapshot, apart from its metadata so that lists never read bodies. */
export interface ContentRecord {
  /** Snapshot id. */
  id: string;
  html: string;
  text: string;
}

/** A named fact about the database: a counter, a marker. */
export interface MetaRecord {
  name: string;
  value: number;
}

/** A tag that is being renamed: noted so that it is gone on with after the browser was closed in the middle. */
export interface TagRenameRecord extends MetaRecord {
  /** `renaming:` and the tag. */
  name: `renaming:${string}`;
  /** When it began, in milliseconds since 1970. */
  value: number;
  from: string;
  to: string;
}

/**
 * A fact about the ledger's upkeep. `deviceName`: what the user calls this device. `adopted`: id of the last snapshot that
 * was looked at for having an entry, `null` when all have been.
 */
export interface EvidenceStateRecord {
  name: 'deviceName' | 'adopted';
  value: string | null;
}

/** The key that WACZ files are signed with: their readers know no other than ECDSA over P-384. `value`: its public half, SPKI in base64. */
export interface WaczKeyRecord {
  name: 'waczKey';
  value: string;
  /** Not extractable. */
  privateKey: CryptoKey;
}
