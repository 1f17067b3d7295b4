import type { SnapshotRecord } from '../../model/records';

/** Chosen pages. Those of a case say which it is, and are in the user's order. */
interface ChosenPages {
  kind: 'pages';
  urls: readonly string[];
  ofCase?: { id: string; name: string };
}

/** Which snapshots to export: all, those of the pages a filter finds, or those of chosen pages. The bin is never exported. */
export type ExportScope = { kind: 'all' } | { kind: 'filter'; filter: string } | ChosenPages;

/** Which rows to read: an export scope, or snapshots by id. */
export type RowScope = ExportScope | { kind: 'snapshots'; ids: readonly string[] };

/**
 * What of the user's cases, saved searches and links of other tools goes along: all, one case by its id, or nothing. They are the
 * user's own business: they are never in an export of sources that were chosen otherwise.
 */
export type ArrangedScope = 'all' | 'nothing' | { caseId: string };

/** What goes along with the sources of a scope: everything with all of them, a case with its own. */
export function arrangedScope(scope: RowScope): ArrangedScope {
  if (scope.kind === 'all') return 'all';
  return scope.kind === 'pages' && scope.ofCase ? { caseId: scope.ofCase.id } : 'nothing';
}

/** How far an export has come. */
export interface ExportProgress {
  items: number;
  /** Items in total, `null` while unknown. */
  total: number | null;
  /** What is counted: attachments, or sources in the report; snapshots when absent. */
  of?: 'files' | 'report';
}

/** What the user decides of an export beside its scope and format. */
export interface ExportOptions {
  /** Whether of each page only the version that is shown is exported; by default, all versions are. */
  newestOnly?: boolean;
  /** Whether to leave out sources whose address holds what looks like a key; by default all are in. */
  withoutKeyed?: boolean;
}

/** Parameters that every format takes. */
export interface ExportRequest extends ExportOptions {
  scope: RowScope;
  /** Keys of pages in the order that formats with a list of pages have them in; by default, the order of archiving. */
  order?: readonly string[];
  /** Cases, saved searches and links that formats which have them take along; by default, what `arrangedScope` says. */
  arranged?: ArrangedScope;
  exportedAt: Date;
  /** Program and version, e.g. "Menbe 0.1.0". */
  generator: string;
  /** Writes the next bytes of the file. Backpressure: the next chunk waits until the promise resolves. */
  write: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;
  onProgress: (progress: ExportProgress) => void;
  signal: AbortSignal;
}

/** The outcome of an export. */
export interface ExportReport {
  /** Snapshots in the file. */
  items: number;
  /** Links of other tools in the file, where the format has them. */
  links?: number;
  /** Size of the file. */
  bytes: number;
  /** Ids of snapshots left out because the database has lost their content. */
  damaged: string[];
  /** Paths of attachments left out because the database has lost their bytes. */
  lost?: string[];
  /** Cells that were cut because a program that takes the format could not hold them whole. */
  cut?: number;
  /** Snapshots left out because their address holds what looks like a key. */
  keyed?: LeftOutSnapshot[];
}

/** What tells the user which snapshot is not in an export. */
export type LeftOutSnapshot = Pick<SnapshotRecord, 'id' | 'url' | 'title' | 'siteName' | 'archivedAt'>;
