import type { BackupLists } from '../../backup/backup-row';
import type { ImportReason } from '../../import/import-reason';
import type { ErrorCode } from '../../model/error-code';
import { MenbeError } from '../../model/result';
import { emptyReport, type ImportReport } from '../import/import-report';
import type { KeptChain } from './keep-foreign-chain';

/** A row of a set that was not restored. */
export interface RefusedRow {
  list: keyof BackupLists;
  /** File that it stands in, and its line, counted from 1. */
  part: string;
  line: number;
  title: string | null;
  reasons: ImportReason[];
}

/** What a restore has done. */
export interface RestoreReport {
  /** Sources, cases, saved searches and links, as an import counts them. `problems` is empty: `refused` has them. */
  merged: ImportReport;
  /** Sources that were deleted for good before the backup: left out. */
  deleted: number;
  /** Pages that got tags, notes or highlights. */
  edited: number;
  files: { added: number; there: number; missing: number };
  watches: number;
  settings: number;
  /** Lines that cannot be read. */
  damagedLines: number;
  refusedRows: number;
  /** The first `MOST_REFUSED` of these. */
  refused: RefusedRow[];
  ledger: KeptChain | null;
}

const MOST_REFUSED = 200;

/** A report of nothing. */
export function emptyRestoreReport(): RestoreReport {
  return {
    merged: emptyReport(),
    deleted: 0,
    edited: 0,
    files: { added: 0, there: 0, missing: 0 },
    watches: 0,
    settings: 0,
    damagedLines: 0,
    refusedRows: 0,
    refused: [],
    ledger: null,
  };
}

/** Adds a row that was refused. */
export function addRefused(report: Pick<RestoreReport, 'refused' | 'refusedRows'>, row: RefusedRow): void {
  report.refusedRows++;
  if (report.refused.length < MOST_REFUSED) report.refused.push(row);
}

/** A restore that ended early. What `report` counts is stored and stays; restoring the same set again goes on. */
export class RestoreStopped extends MenbeError {
  constructor(
    code: ErrorCode,
    detail: string | null,
    readonly report: RestoreReport,
  ) {
    super(code, detail);
    this.name = 'RestoreStopped';
  }
}
