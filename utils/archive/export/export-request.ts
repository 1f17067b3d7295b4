/** Which snapshots to export: all, those of the pages a filter finds, or those of chosen pages. The bin never is. */
export type ExportScope =
  { kind: 'all' } | { kind: 'filter'; filter: string } | { kind: 'pages'; urls: readonly string[] };

/** How far an export has come. */
export interface ExportProgress {
  items: number;
  /** Items there will be, `null` while unknown. */
  total: number | null;
  /** What is counted: snapshots, unless files that belong to them or sources in the report. */
  of?: 'files' | 'report';
}

/** What every export is told, whatever its format. */
export interface ExportRequest {
  scope: ExportScope;
  exportedAt: Date;
  /** Program and version, e.g. "Menbe 0.1.0". */
  generator: string;
  /** Takes the file's next bytes; the next chunk waits for it. */
  write: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;
  onProgress: (progress: ExportProgress) => void;
  signal: AbortSignal;
}

/** What was written. */
export interface ExportReport {
  /** Snapshots in the file. */
  items: number;
  /** Size of the file. */
  bytes: number;
  /** Ids of snapshots left out because the database has lost their content. */
  damaged: string[];
  /** Files that belong to snapshots and were left out, because the database has lost them. */
  lost?: string[];
}
