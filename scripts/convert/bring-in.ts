import { pageWindow } from './page-world';
import { formatWords } from '../../components/links/link-words';
import { reasonWords } from '../../components/links/reason-words';
import { recognise } from '../../components/transfer/recognise';
import { importArchive } from '../../utils/archive/import/import-archive';
import { importLinks } from '../../utils/archive/link-import/import-links';
import { FIRST_CHOICE } from '../../utils/archive/links/link-choice';
import type { LinkProblem } from '../../utils/archive/links/link-report';
import type { MenbeDatabase } from '../../utils/db/database';
import { hasUnsafeHtml } from '../../utils/extract/sanitise';
import { printable } from '../../utils/i18n/printable';

/** What was imported. */
export interface BroughtIn {
  /** The name of their format. */
  what: string;
  sources: number;
  /** Links without a text: no sources. */
  links: number;
  /** A line for each row that could not be taken. */
  problems: string[];
}

/** Imports files as the library does, which recognises their format by their content. Throws `MenbeError`. */
export async function bringIn(db: MenbeDatabase, files: readonly File[], now: Date): Promise<BroughtIn> {
  const recognised = await recognise(files);
  const request = { now, onProgress: () => undefined, signal: new AbortController().signal };
  if (recognised.kind === 'archive') {
    const isSafeHtml = (html: string) => !hasUnsafeHtml(html, pageWindow);
    const report = await importArchive(db, recognised.file, { ...request, dryRun: false, isSafeHtml });
    const problems = report.problems.map(
      ({ list, index, title, reasons }) =>
        `${list}, ${index + 1}: ${title ?? ''}: ${reasons.map(reasonWords).join(', ')}`,
    );
    const more = report.invalid + report.refused - problems.length;
    if (more > 0) problems.push(`${more} more`);
    return { what: 'Menbe', sources: report.added, links: report.links.added, problems };
  }
  const chosen = { ...request, choice: FIRST_CHOICE, tag: '' };
  const { report, importId } = await importLinks(db, recognised.offer, chosen);
  const format = (await db.imports.get(importId))?.format ?? '';
  const problems = [...report.problems, ...report.textProblems, ...report.timeProblems].map(lineOf);
  return { what: formatWords(format), sources: report.texts, links: report.added - report.texts, problems };
}

function lineOf({ at, title, reason }: LinkProblem): string {
  return `${printable(at)}: ${printable(title ?? '')}: ${reasonWords(reason)}`;
}
