import type { FoundPart } from '../../backup/read-folder';
import type { IsSafeHtml } from '../../import/validate-item';
import type { Checked } from '../../import/reasons';
import type { MenbeDatabase } from '../../db/database';
import type { FoundSet } from '../../backup/read-folder';
import type { RestoreReport } from './restore-report';
import { addRefused } from './restore-report';
import type { FoundRow } from './set-rows';
import type { SetIndex } from './set-index';

/** How far a restore is. */
export interface RestoreProgress {
  /** Bytes of the parts that were read, and of all. */
  bytes: number;
  totalBytes: number;
  /** Sources that were looked at. */
  items: number;
}

/** What every step of a restore works with. */
export interface RestoreRun {
  db: MenbeDatabase;
  set: FoundSet;
  index: SetIndex;
  report: RestoreReport;
  now: Date;
  isSafeHtml: IsSafeHtml;
  /** Awaited between two pieces of work. */
  giveWay: () => Promise<void>;
  /** Whether new pages are marked one by one to be indexed. */
  marks: boolean;
  /** Which rows of pages (see `IndexedPage`) have nothing to say that was not stored with their sources. */
  settled: Set<number>;
  /** Throws `import-cancelled` where it was cancelled. */
  checkCancelled: () => void;
  /** Tells the progress; a part counts once all of it was read. */
  tell: (part?: FoundPart) => void;
}

/** Notes a row that is not restored. */
export function refuseRow(
  report: Pick<RestoreReport, 'refused' | 'refusedRows'>,
  { list, part, line }: FoundRow,
  checked: Checked<unknown>,
): void {
  if (checked.valid) return;
  const { title, reasons } = checked;
  addRefused(report, { list, part: part.name, line, title, reasons });
}
