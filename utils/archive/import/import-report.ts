import type { ImportedRow } from '../../import/formats/import-format';
import type { ImportReason } from '../../import/import-reason';
import type { ErrorCode } from '../../model/error-code';
import { MenbeError } from '../../model/result';
import type { LinkReport } from '../links/link-report';
import type { KeptText } from '../notes/kept-text';

/** What an import does with cases and saved searches. */
export interface ArrangementReport {
  /** `changed`: there already, and gets sources or a note. */
  cases: { added: number; changed: number; there: number };
  savedSearches: { added: number; there: number };
  /** Sources of cases that the archive does not have: they are left out. */
  missingSources: number;
}

/** What an import does with the links of an export. `merged`: there already, and the file has something new of them. */
type ArrivedLinks = Pick<LinkReport, 'added' | 'merged' | 'there'>;

/** The result of an import, or the forecast of a dry run. */
export interface ImportReport extends ArrangementReport {
  /** Items read from the file. */
  items: number;
  added: number;
  alreadyThere: number;
  /** Stored already but in the bin: restored. */
  restored: number;
  invalid: number;
  links: ArrivedLinks;
  /** Cases, saved searches, links and their imports that are invalid, or too many. */
  refused: number;
  /** The first `MOST_PROBLEMS` that are invalid of each list, `index` counting from 0. */
  problems: ImportProblem[];
  /** Notes and comments of the user that a text of the file now stands above. */
  rewritten: number;
  /** The first `MOST_PROBLEMS` of these texts, as they were. */
  kept: KeptText[];
}

/** A skipped row and the reasons. */
export interface ImportProblem {
  list: ImportedRow['list'];
  index: number;
  /** The item's own id, `null` when it has no readable one. */
  id: string | null;
  /** Its title or name, `null` when it has no readable one. */
  title: string | null;
  reasons: ImportReason[];
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
    refused: 0,
    problems: [],
    rewritten: 0,
    kept: [],
    cases: { added: 0, changed: 0, there: 0 },
    savedSearches: { added: 0, there: 0 },
    missingSources: 0,
    links: { added: 0, merged: 0, there: 0 },
  };
}

/** Adds an invalid row to the report. */
export function addProblem(report: ImportReport, problem: ImportProblem): void {
  if (problem.list === 'items') report.invalid++;
  else report.refused++;
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
