import type { ExportHighlight } from '../model/export-highlight';
import type { ExportAttachment } from '../model/evidence';
import type {
  ExportCase,
  ExportLink,
  ExportLinkImport,
  ExportSavedSearch,
} from '../model/export-arrangement';
import type { ExportItem } from '../model/export-item';
import type { LedgerEntry, PublicKeyRecord } from '../model/ledger';
import type { PageRecord } from '../model/records';

/**
 * A page as the user has it: everything of its row that no snapshot tells. The newest in a set of backups counts for the page as a
 * whole, so that a tag that was taken off stays off.
 */
export interface BackedUpPage extends Pick<
  PageRecord,
  | 'url'
  | 'tags'
  | 'tagsChangedAt'
  | 'note'
  | 'noteChangedAt'
  | 'firstArchivedAt'
  | 'lastArchivedAt'
  | 'deletedAt'
> {
  opens: number;
  lastOpenedAt: string | null;
  /** Those of all its snapshots, each with the snapshot that it was made on; deleted ones are left out. */
  highlights: { snapshotId: string; highlight: ExportHighlight }[];
}

/** An attachment in a backup; its bytes stand in a part of the kind `files`, of this backup or of an earlier one. */
export interface BackedUpAttachment extends ExportAttachment {
  capturedAt: string;
  /** An image's address, and the address that its bytes are of. */
  url: string | null;
  from: string | null;
  missing: string[];
  cutAt: number | null;
  styleMedia: string[] | null;
}

/** A watched page or tag, without what was read of it: it is looked at anew. */
interface BackedUpWatch {
  /** Key of the page row; `null` where a tag is watched. */
  pageUrl: string | null;
  tag: string | null;
  /** How often, as the row says. */
  row: Readonly<Record<string, unknown>>;
}

/** A setting of the extension that is not this device's own: a key of `storage.local` and its value. */
export interface BackedUpSetting {
  name: string;
  value: unknown;
}

/** The lists of a backup and what a row of each is. */
export interface BackupLists {
  /** With the annotations of a page that was never touched: those stand in `pages`. */
  items: ExportItem;
  pages: BackedUpPage;
  attachments: BackedUpAttachment;
  cases: ExportCase;
  savedSearches: ExportSavedSearch;
  linkImports: ExportLinkImport;
  links: ExportLink;
  watches: BackedUpWatch;
  settings: BackedUpSetting;
  /** The ledger: of an increment, those since the backup before. A deletion in it counts for the items before it. */
  entries: LedgerEntry;
  keys: PublicKeyRecord;
  /** Time tokens in their export form. */
  times: unknown;
}

/** A line of a part, as JSON: which list, and the row. Of cases, saved searches, watches and settings each backup has all there are. */
export type BackupRow = { [K in keyof BackupLists]: { list: K; row: BackupLists[K] } }[keyof BackupLists];
