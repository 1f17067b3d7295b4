import type { ErrorCode } from '../../model/error-code';
import { MenbeError } from '../../model/result';
import type { KeptText } from './kept-text';

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  /** Items of the file that were read. */
  items: number;
  added: number;
  alreadyThere: number;
  /** Already there, but in the bin: taken out of it. */
  restored: number;
  invalid: number;
  /** The first `MOST_PROBLEMS` invalid items, `index` counting from 0. */
  problems: ImportProblem[];
  /** How many notes and comments of the user got another text above them. */
  rewritten: number;
  /** The first `MOST_PROBLEMS` of these, as they were. */
  kept: KeptText[];
}

/** An item that was left out, and why. */
export interface ImportProblem {
  index: number;
  /** The item's own id, `null` where it has none that can be read. */
  id: string | null;
  /** In English, for whoever made the file. */
  reasons: string[];
}

/** Problems that a report names; of more it tells the number only. */
const MOST_PROBLEMS = 200;

/** A report before anything was read. */
export function emptyReport(): ImportReport {
  return {
    items: 0,
    added: 0,
    alreadyThere: 0,
    restored: 0,
    invalid: 0,
    problems: [],
    rewritten: 0,
    kept: [],
  };
}

/** Counts an item as invalid. */
export function addProblem(report: ImportReport, problem: ImportProblem): void {
  report.invalid++;
  if (report.problems.length < MOST_PROBLEMS) report.problems.push(problem);
}

/** Counts a text that stays below a later one. */
export function addKept(report: ImportReport, kept: KeptText): void {
  report.rewritten++;
  if (report.kept.length < MOST_PROBLEMS) report.kept.push(kept);
}

/** An import that ended early, for whatever reason. What `report` says was added is in the archive and stays. */
export class ImportStopped extends MenbeError {
  constructor(
    code: ErrorCode,
    detail: string | null,
    readonly report: ImportReport,
  ) {
    super(code, detail);
    this.name = 'ImportStopped';
  }
}
