import type { ImportReason } from '../../import/import-reason';
import type { LinkRow } from '../../import/link-format';
import { type Dimension, DIMENSIONS } from './link-choice';

/** A row that cannot be taken, and why. */
export interface LinkProblem {
  at: string;
  title: string | null;
  reason: ImportReason;
}

/** What an import of links does, or has done. Rows = added + merged + there + left out + problems. */
export interface LinkReport {
  rows: number;
  /** New addresses. */
  added: number;
  /** Known already, and the file has something new of them. */
  merged: number;
  /** Known already with all that the file has. */
  there: number;
  /** Left out by the user's choice. */
  leftOut: number;
  problems: LinkProblem[];
  /** Rows whose link is taken without its time of saving, which cannot be read. */
  timeProblems: LinkProblem[];
  /** Of the rows that are taken: quotes, and pages that are in the archive already. */
  highlights: number;
  archived: number;
  /** Texts of the taken rows: new sources, texts that the archive has, and texts of which no source can be made. */
  texts: number;
  textsThere: number;
  textProblems: LinkProblem[];
}

/** How many rows of a file have each value of each dimension. */
export type LinkGroups = Record<Dimension, Map<string, number>>;

/** A report of nothing yet. */
export function emptyLinkReport(): LinkReport {
  return {
    rows: 0,
    added: 0,
    merged: 0,
    there: 0,
    leftOut: 0,
    problems: [],
    timeProblems: [],
    highlights: 0,
    archived: 0,
    texts: 0,
    textsThere: 0,
    textProblems: [],
  };
}

/** Groups of nothing yet. */
export function emptyGroups(): LinkGroups {
  return Object.fromEntries(DIMENSIONS.map((name) => [name, new Map()])) as unknown as LinkGroups;
}

/** Lists what is wrong with a row, if anything is. */
export function listProblem(row: LinkRow, report: LinkReport): void {
  const { at } = row;
  if (!row.link) report.problems.push({ at, title: row.title, reason: row.reason });
  else if (row.unreadTime !== undefined)
    report.timeProblems.push({ at, title: row.link.title, reason: `unread-time:${row.unreadTime}` });
}
