import type { ImportReason } from '../../import/import-reason';
import type { ExportItem } from '../../model/export-item';
import type { HighlightRecord } from '../../model/highlight';
import type { LedgerDraft } from '../../model/ledger';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../../model/records';
import type { KeptText } from '../notes/kept-text';
import type { SnapshotSubject } from '../ledger/snapshot-subject';

/** A valid item of a file, the snapshot it would become, and the draft of its ledger entry. */
export interface Candidate {
  /** Position in the file, from 0. */
  index: number;
  item: ExportItem;
  snapshot: SnapshotRecord;
  subject: SnapshotSubject;
}

/** The identifying fields of a stored snapshot. */
export type KnownSnapshot = Pick<SnapshotRecord, 'id' | 'pageUrl' | 'sha256'>;

/** The stored rows that a batch of candidates may affect. */
export interface KnownArchive {
  /** Snapshots with the ids of candidates. */
  snapshots: ReadonlyMap<string, KnownSnapshot>;
  /** Pages of the candidates and of `snapshots`, by address. */
  pages: ReadonlyMap<string, PageRecord>;
  /** The newest snapshot of each of `pages`, by the page's address. */
  newest: ReadonlyMap<string, SnapshotRecord>;
  /** Highlights with the ids of the candidates' highlights, including deleted ones. */
  highlights: ReadonlyMap<string, HighlightRecord>;
}

/** What an import does with a candidate. */
export type ImportStep =
  | { kind: 'add' }
  /** The snapshot is stored already; annotations are merged. */
  | { kind: 'there' }
  /** As `there`, and the page is restored from the bin. */
  | { kind: 'restore' }
  | { kind: 'refuse'; reason: ImportReason };

/** The rows that a plan writes. */
export interface PlannedRows {
  snapshots: SnapshotRecord[];
  contents: ContentRecord[];
  /** Pages that change; each is reindexed. */
  pages: PageRecord[];
  highlights: HighlightRecord[];
  /** Changes of the counters of listed pages and their snapshots. */
  counted: { pages: number; snapshots: number };
}

/** Everything that importing a batch does. A dry run reports it, an import applies it, and the ledger records it. */
export interface ImportPlan {
  /** One step for each candidate, in order. */
  steps: { candidate: Candidate; step: ImportStep }[];
  rows: PlannedRows;
  drafts: LedgerDraft[];
  /** Texts of the user that are kept below a later text of the file. */
  kept: KeptText[];
}
