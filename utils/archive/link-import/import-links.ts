import { v7 as uuidv7 } from 'uuid';
import type { MenbeDatabase } from '../../db/database';
import { linkFormatOf } from '../../import/formats/link-formats';
import type { LinkBody, LinkFormat } from '../../import/formats/link-format';
import type { Offer } from '../../import/offer/offer';
import type { ImportedLink } from '../../model/link';
import { MenbeError } from '../../model/result';
import { foreseeText, takeText, type TextRow } from './import-text';
import { sweepImports, takeImportBack } from '../links/undo-import';
import { isChosen, type LinkChoice, valuesOf } from '../links/link-choice';
import { LinkBatch } from '../links/link-batch';
import {
  emptyGroups,
  emptyLinkReport,
  type LinkGroups,
  type LinkReport,
  problemOf,
} from '../links/link-report';

/** Links that are written in one transaction. */
const BATCH = 2_000;

/** Links with texts in a transaction, and bytes of these: they are taken after it, one by one, and some formats hold them until then. */
const TEXTS = 50;
const TEXT_BYTES = 32 * 1024 * 1024;

/** Parameters of reading a file of links. */
export interface LinkImportRequest {
  now: Date;
  choice: LinkChoice;
  /** Rows read so far. */
  onProgress: (rows: number) => void;
  signal: AbortSignal;
}

/** What a file of links has, and what importing it would do. */
export interface LinkSurvey {
  format: LinkFormat;
  report: LinkReport;
  groups: LinkGroups;
}

/**
 * Says what importing would do, and changes nothing but what an undone import left. Throws `import-format-unknown`, `import-cancelled`, and what the format's reader throws.
 */
export async function surveyLinks(
  db: MenbeDatabase,
  offer: Offer,
  request: LinkImportRequest,
): Promise<LinkSurvey> {
  // What an undone import still has in the tables would count as there.
  await sweepImports(db);
  const format = await linkFormatOf(offer);
  const groups = emptyGroups();
  const batch = new LinkBatch(db, { importId: null, now: request.now });
  const report = await readLinks(offer, format, request, {
    batch,
    onText: (text, counted) => foreseeText(db, text, counted),
    onLink: (link) => {
      for (const [dimension, values] of Object.entries(valuesOf(link)))
        for (const value of values) count(groups[dimension as keyof LinkGroups], value);
    },
  });
  return { format, report, groups };
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** What was imported; the import can be undone by its id. */
export interface LinkImport {
  importId: string;
  report: LinkReport;
}

/**
 * Imports the chosen links of a file. Each batch is in the archive whole or not at all; when the import is cancelled or fails, all of it is
 * taken back before the error is thrown (`takeImportBack`).
 * @param tag given to every link, '' for none
 */
export async function importLinks(
  db: MenbeDatabase,
  offer: Offer,
  request: LinkImportRequest & { tag: string },
): Promise<LinkImport> {
  const format = await linkFormatOf(offer);
  const { now, tag } = request;
  await sweepImports(db);
  const importId = uuidv7({ msecs: now.getTime() });
  const record = { id: importId, format: format.id, fileName: offer.name, importedAt: now.toISOString() };
  await db.imports.add({ ...record, state: 'running', added: 0, merged: 0 });
  const batch = new LinkBatch(db, { importId, now });
  const tagged = (link: ImportedLink) => (tag === '' ? link : { ...link, tags: [...link.tags, tag] });
  try {
    const context = { importId, format: format.id, now };
    const onText = (text: TextRow, counted: LinkReport) => takeText(db, text, context, counted);
    const report = await readLinks(offer, format, request, { batch, onText, asTaken: tagged });
    await db.imports.update(importId, { state: 'done', added: report.added, merged: report.merged });
    return { importId, report };
  } catch (error) {
    await takeImportBack(db, importId);
    throw error;
  }
}

interface Reading {
  batch: LinkBatch;
  /** Takes the text of a link that was taken, or counts it. */
  onText: (text: TextRow, report: LinkReport) => Promise<void>;
  onLink?: (link: ImportedLink) => void;
  asTaken?: (link: ImportedLink) => ImportedLink;
}

/** A row that waits to be taken. */
interface Waiting {
  at: string;
  link: ImportedLink;
  body?: LinkBody;
}

/** Whether rows that wait are enough for a transaction. */
function isEnough(waiting: readonly Waiting[]): boolean {
  if (!waiting.at(-1)?.body) return waiting.length >= BATCH;
  const bytes = waiting.reduce((sum, { body }) => sum + (body?.file.size ?? 0), 0);
  return waiting.length >= TEXTS || bytes >= TEXT_BYTES;
}

async function readLinks(
  offer: Offer,
  format: LinkFormat,
  { now, choice, onProgress, signal }: LinkImportRequest,
  { batch, onText, onLink, asTaken = (link) => link }: Reading,
): Promise<LinkReport> {
  const report = emptyLinkReport();
  let waiting: Waiting[] = [];
  const goOn = () => {
    onProgress(report.rows);
    if (signal.aborted) throw new MenbeError('import-cancelled');
  };
  const flush = async () => {
    const rows = waiting;
    waiting = [];
    await batch.take(
      rows.map(({ link }) => link),
      report,
    );
    goOn();
    for (const { at, link, body } of rows) {
      if (!body) continue;
      await onText({ at, link, body }, report);
      goOn();
    }
  };
  for await (const row of (await format.load())(offer, { now })) {
    report.rows++;
    const problem = problemOf(row);
    if (problem) report.problems.push(problem);
    if (!row.link) continue;
    onLink?.(row.link);
    if (!isChosen(row.link, choice)) report.leftOut++;
    else waiting.push({ ...row, link: asTaken(row.link) });
    if (isEnough(waiting)) await flush();
  }
  await flush();
  return report;
}
