import type { ErrorCode } from '../../model/error-code';
import { MenbeError } from '../../model/result';
import type { KeptText } from './kept-text';

/** The result of an import, or the forecast of a dry run. */
export interface ImportReport {
  /** Items read from the file. */
  items: number;
  added: number;
  alreadyThere: number;
  /** Stored already but in the bin: restored. */
  restored: number;
  invalid: number;
  /** The first `MOST_PROBLEMS` invalid items, `index` counting from 0. */
  problems: ImportProblem[];
  /** Notes and comments of the user that a text of the file now stands above. */
  rewritten: number;
  /** The first `MOST_PROBLEMS` of these texts, as they were. */
  kept: KeptText[];
}

/** A skipped item and the reasons. */
export interface ImportProblem {
  index: number;
  /** The item's own id, `null` when it has no readable one. */
  id: string | null;
  /** Its title, `null` when it has no readable one. */
  title: string | null;
  /** In English, for the author of the file. */
  reasons: string[];
}

/** Most problems that a report lists; further ones are only counted. */
const MOST_PROBLEMS = 200;

/** An empty report. */
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

/** Adds an invalid item to the report. */
export function addProblem(report: ImportReport, problem: ImportProblem): void {
  report.invalid++;
  if (report.problems.length < MOST_PROBLEMS) report.problems.push(problem);
}

/** Adds a text that is kept below a later one. */
export function addKept(report: ImportReport, kept: KeptText): void {
  report.rewritten++;
  if (report.kept.length < MOST_PROBLEMS) report.kept.push(kept);
}

/** An import that ended early. The sources that `report` counts as added are stored and stay. */
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
