import { v7 as uuidv7 } from 'uuid';
import type { MenbeDatabase } from '../../db/database';
import { linkFormatOf } from '../../import/formats/link-formats';
import { TABLE } from '../../import/formats/table';
import type { LinkBody, LinkFormat } from '../../import/link-format';
import type { Offer } from '../../import/offer/offer';
import type { LinkColumns } from '../../import/table-columns';
import type { ImportedLink } from '../../model/link';
import { MenbeError } from '../../model/result';
import { toFailure } from '../../model/to-failure';
import { foreseeText, type ForeseenTexts, takeText, type TextRow } from './import-text';
import { LinkImportStopped } from './link-import-stopped';
import { takeImportBack } from '../links/undo-import';
import { DIMENSIONS, isChosen, type LinkChoice, valuesOf } from '../links/link-choice';
import { LinkBatch } from '../links/link-batch';
import {
  emptyGroups,
  emptyLinkReport,
  type LinkGroups,
  type LinkReport,
  listProblem,
} from '../links/link-report';

/** Links that are written in one transaction, where they have no texts. */
const BATCH = 2_000;

/** Links that are looked up at a time in a survey: what becomes garbage soon costs less than what is held for long. */
const LOOKED_UP = 500;

/**
 * Links with texts that are written in one transaction, and the bytes of these texts. The texts follow it, one by one; until then some
 * formats hold them in memory.
 */
const TEXTS = 50;
const TEXT_BYTES = 32 * 1024 * 1024;

/** Parameters of reading a file of links. */
export interface LinkImportRequest {
  now: Date;
  choice: LinkChoice;
  /** Rows read so far. */
  onProgress: (rows: number) => void;
  signal: AbortSignal;
  /** What the columns of a table hold, where the user says it: the file is then read as a table, whatever tool it is known from. */
  columns?: LinkColumns | undefined;
}

/** The format that a file is read in. Throws `import-format-unknown`. */
function formatFor(offer: Offer, { columns }: LinkImportRequest): LinkFormat | Promise<LinkFormat> {
  return columns ? TABLE : linkFormatOf(offer);
}

/** What a file of links has, and what importing it would do. */
export interface LinkSurvey {
  format: LinkFormat;
  report: LinkReport;
  groups: LinkGroups;
}

/**
 * Says what importing would do. Changes nothing, except that it sweeps undone imports. Throws `import-format-unknown`,
 * `import-cancelled`, and what the format's reader throws.
 */
export async function surveyLinks(
  db: MenbeDatabase,
  offer: Offer,
  request: LinkImportRequest,
): Promise<LinkSurvey> {
  const format = await formatFor(offer, request);
  const groups = emptyGroups();
  const batch = new LinkBatch(db, { importId: null, now: request.now });
  const report = emptyLinkReport();
  const foreseen: ForeseenTexts = new Set();
  await readLinks(offer, format, request, {
    batch,
    most: LOOKED_UP,
    report,
    onText: (text) => foreseeText(db, text, report, foreseen),
    onLink: (link) => {
      const values = valuesOf(link);
      for (const dimension of DIMENSIONS)
        for (const value of values[dimension]) count(groups[dimension], value);
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
 * Imports the chosen links of a file. Each batch is in the archive whole or not at all; when the import is cancelled
 * or fails, all of it is taken back (`takeImportBack`) before `LinkImportStopped` is thrown with the report so far.
 * What fails before the first row is read is thrown as it is.
 * @param tag given to every link, '' for none
 */
export async function importLinks(
  db: MenbeDatabase,
  offer: Offer,
  request: LinkImportRequest & { tag: string },
): Promise<LinkImport> {
  const format = await formatFor(offer, request);
  const { now, tag, signal } = request;
  const importId = uuidv7({ msecs: now.getTime() });
  const record = { id: importId, format: format.id, fileName: offer.name, importedAt: now.toISOString() };
  await db.imports.add({ ...record, state: 'running', added: 0, merged: 0 });
  const batch = new LinkBatch(db, { importId, now, signal });
  const tagged = (link: ImportedLink) => (tag === '' ? link : { ...link, tags: [...link.tags, tag] });
  const report = emptyLinkReport();
  try {
    const context = { importId, format: format.id, now };
    const onText = (text: TextRow) => takeText(db, text, context, report);
    await readLinks(offer, format, request, { batch, most: BATCH, report, onText, asTaken: tagged });
    await db.imports.update(importId, { state: 'done', added: report.added, merged: report.merged });
    return { importId, report };
  } catch (error) {
    const { code, detail } = toFailure(error);
    throw new LinkImportStopped(code, detail, report, await isTakenBack(db, importId));
  }
}

/** Takes a failed import back. Where that fails too, the first error is still the one that is thrown. */
function isTakenBack(db: MenbeDatabase, importId: string): Promise<boolean> {
  return takeImportBack(db, importId).then(
    () => true,
    () => false,
  );
}

interface Reading {
  batch: LinkBatch;
  /** Links without texts that the batch takes at a time. */
  most: number;
  /** Counts the rows as they are read. */
  report: LinkReport;
  /** Takes the text of a link that was taken, or counts it. */
  onText: (text: TextRow) => Promise<void>;
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
function isEnough(waiting: readonly Waiting[], most: number): boolean {
  if (!waiting.at(-1)?.body) return waiting.length >= most;
  const bytes = waiting.reduce((sum, { body }) => sum + (body?.file.size ?? 0), 0);
  return waiting.length >= TEXTS || bytes >= TEXT_BYTES;
}

async function readLinks(
  offer: Offer,
  format: LinkFormat,
  { now, choice, onProgress, signal, columns }: LinkImportRequest,
  { batch, most, report, onText, onLink, asTaken = (link) => link }: Reading,
): Promise<void> {
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
      await onText({ at, link, body });
      goOn();
    }
  };
  for await (const row of (await format.load())(offer, { now, columns })) {
    report.rows++;
    listProblem(row, report);
    if (!row.link) continue;
    onLink?.(row.link);
    if (!isChosen(row.link, choice)) report.leftOut++;
    else waiting.push({ ...row, link: asTaken(row.link) });
    if (isEnough(waiting, most)) await flush();
  }
  await flush();
}
