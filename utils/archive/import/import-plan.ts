import type { ExportItem } from '../../model/export-item';
import type { HighlightRecord } from '../../model/highlight';
import type { LedgerDraft } from '../../model/ledger';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../../model/records';
import type { KeptText } from './kept-text';
import type { SnapshotSubject } from '../ledger/snapshot-subject';

/** A valid item of a file, the snapshot it would become, and what the ledger would say of that. */
export interface Candidate {
  /** Which item of the file it is, counting from 0. */
  index: number;
  item: ExportItem;
  snapshot: SnapshotRecord;
  subject: SnapshotSubject;
}

/** What identifies a snapshot that is there. */
export type KnownSnapshot = Pick<SnapshotRecord, 'id' | 'pageUrl' | 'sha256'>;

/** What the archive knows of the sources that a batch of candidates is about. */
export interface KnownArchive {
  /** Snapshots under the candidates' ids. */
  snapshots: ReadonlyMap<string, KnownSnapshot>;
  /** Pages of candidates and of `snapshots`, by address. */
  pages: ReadonlyMap<string, PageRecord>;
  /** The newest snapshot of each of `pages`, by the page's address. */
  newest: ReadonlyMap<string, SnapshotRecord>;
  /** Highlights under the ids of the candidates' highlights, deleted ones too. */
  highlights: ReadonlyMap<string, HighlightRecord>;
}

/** What becomes of a candidate. */
export type ImportStep =
  | { kind: 'add' }
  /** The snapshot is there; what the user added to it is merged. */
  | { kind: 'there' }
  /** The same, and its page comes back from the bin. */
  | { kind: 'restore' }
  | { kind: 'refuse'; reason: string };

/** Rows as they are once a plan is carried out. */
export interface PlannedRows {
  snapshots: SnapshotRecord[];
  contents: ContentRecord[];
  /** Pages that change; each is to be indexed anew. */
  pages: PageRecord[];
  highlights: HighlightRecord[];
  /** By how much the counters of listed pages and their snapshots change. */
  counted: { pages: number; snapshots: number };
}

/** All that importing a batch does: a dry run tells it, an import carries it out, the ledger records it. */
export interface ImportPlan {
  /** One for each candidate, in their order. */
  steps: { candidate: Candidate; step: ImportStep }[];
  rows: PlannedRows;
  drafts: LedgerDraft[];
  /** Texts of the user that later ones of the file stand above. */
  kept: KeptText[];
}
