import type { FoundPart } from '../../backup/read-folder';
import { EXPORT_VERSION, type ExportItem } from '../../model/export-item';
import { validateItem } from '../../import/validate-item';
import { UNTOUCHED } from '../../export/export-format';
import { Pacer } from '../../scheduling/pacer';
import { normaliseUrl } from '../../url/normalise-url';
import { addKept } from '../import/import-report';
import type { ImportReason } from '../../import/import-reason';
import type { Candidate, ImportPlan } from '../import/import-plan';
import { mergeBatch, toCandidate } from '../import/merge-batch';
import type { MenbeDatabase } from '../../db/database';
import { addRefused } from './restore-report';
import { refuseRow, type RestoreRun } from './restore-run';
import { type FoundRow, rowsOf } from './set-rows';

/** Sources merged in one transaction: the more, the fewer times a disk is waited for. */
const BATCH_ITEMS = 500;
/** UTF-16 units of their lines at most, so that long ones do not fill the memory. */
const BATCH_UNITS = 32 * 1024 * 1024;

/** How lines of sources begin that Menbe wrote. */
const BEGIN = /^\{"id":"([0-9a-f-]{36})"/;

/** Id of a source, which nobody has checked; empty where none can be read. */
export function idOf({ json }: Pick<FoundRow, 'json'>): string {
  const begin = BEGIN.exec(json);
  if (begin) return begin[1] as string;
  try {
    return String((JSON.parse(json) as { id?: unknown } | null)?.id);
  } catch {
    return '';
  }
}

/**
 * Merges the sources of a set. Those that are there already are not validated again: what a later row says of them is merged with the
 * pages.
 */
export async function restoreItems(run: RestoreRun): Promise<void> {
  let waiting: FoundRow[] = [];
  let units = 0;
  let last: FoundPart | undefined;
  const flush = async () => {
    const rows = waiting;
    waiting = [];
    units = 0;
    if (rows.length > 0) await mergeRows(run, rows);
    run.tell();
  };
  for await (const { part, rows, damaged } of rowsOf(run.set.parts, 'items')) {
    run.report.damagedLines += damaged;
    for (const row of rows) {
      if (row.list !== 'items') continue;
      waiting.push(row);
      units += row.json.length;
      if (waiting.length >= BATCH_ITEMS || units >= BATCH_UNITS) await flush();
    }
    if (last && last !== part) run.tell(last);
    last = part;
  }
  await flush();
  run.tell(last);
}

async function mergeRows(run: RestoreRun, found: readonly FoundRow[]): Promise<void> {
  const { db, report, index } = run;
  run.checkCancelled();
  const rows = found.filter((row) => !index.deleted.has(idOf(row)));
  report.deleted += found.length - rows.length;
  report.merged.items += rows.length;
  const candidates = await candidatesOf(run, rows);
  const changing = await notMerged(db, candidates, index.pages);
  report.merged.alreadyThere += candidates.length - changing.length;
  // Last, and of what is written only: it takes longer than all other checks.
  const safe: Candidate[] = [];
  const pacer = new Pacer();
  for (const candidate of changing) {
    await pacer.breathe();
    run.checkCancelled();
    if (run.isSafeHtml(candidate.item.html)) safe.push(candidate);
    else refuse(run, rows, candidate, 'executable');
  }
  if (safe.length === 0) return;
  const from = index.ledger.head?.keyId ?? null;
  const binned = new Set(
    safe.map(({ snapshot }) => snapshot.pageUrl).filter((url) => index.pages.get(url)?.isBinned),
  );
  count(run, rows, await mergeBatch(db, safe, { now: run.now, from, binned }));
}

async function candidatesOf(run: RestoreRun, rows: readonly FoundRow[]): Promise<Candidate[]> {
  const checked = await Promise.all(
    rows.map(async (row, at) => {
      const item = await validateItem(row.json, EXPORT_VERSION, () => true, run.now);
      if (item.valid) return toCandidate(at, withPage(item.item, run));
      run.report.merged.invalid++;
      refuseRow(run.report, row, item);
      return null;
    }),
  );
  return checked.filter((candidate) => candidate !== null);
}

/** Of a page that has a row of its own, that row says what the user added to it. */
function withPage(item: ExportItem, { index }: RestoreRun): ExportItem {
  const { tags, tagsChangedAt, note, noteChangedAt, opens = 0, lastOpenedAt = null } = UNTOUCHED;
  if (!index.pages.has(normaliseUrl(item.url))) return item;
  return { ...item, tags, tagsChangedAt, note, noteChangedAt, opens, lastOpenedAt, highlights: [] };
}

/** Without those that are stored with the same content, and have nothing more to say. */
async function notMerged(
  db: MenbeDatabase,
  candidates: readonly Candidate[],
  pages: RestoreRun['index']['pages'],
): Promise<Candidate[]> {
  const known = await db.snapshots.bulkGet(candidates.map(({ item }) => item.id));
  const rows = await db.pages.bulkGet(candidates.map(({ snapshot }) => snapshot.pageUrl));
  return candidates.filter(({ snapshot, item }, at) => {
    const isThere = known[at]?.sha256 === snapshot.sha256;
    const isListed = rows[at]?.deleted === 0 || pages.get(snapshot.pageUrl)?.isBinned === true;
    return !isThere || !isListed || hasAnnotations(item);
  });
}

function hasAnnotations({ tags, note, opens, highlights }: ExportItem): boolean {
  return tags.length + opens + highlights.length > 0 || note !== null;
}

function count(run: RestoreRun, rows: readonly FoundRow[], { steps, kept }: ImportPlan): void {
  const { merged } = run.report;
  for (const text of kept) addKept(merged, text);
  for (const { step, candidate } of steps) {
    if (step.kind === 'add') merged.added++;
    else if (step.kind === 'there') merged.alreadyThere++;
    else if (step.kind === 'restore') merged.restored++;
    else refuse(run, rows, candidate, step.reason);
  }
}

/** Notes a source that is not restored; its `index` is that of its row. */
function refuse(
  { report }: RestoreRun,
  rows: readonly FoundRow[],
  { index, item: { title } }: Candidate,
  reason: ImportReason,
): void {
  report.merged.invalid++;
  const row = rows[index];
  if (row)
    addRefused(report, { list: 'items', part: row.part.name, line: row.line, title, reasons: [reason] });
}
