import type { FoundPart } from '../../backup/read-folder';
import { EXPORT_VERSION, type ExportItem } from '../../model/export-item';
import { validateItem } from '../../import/validate-item';
import { UNTOUCHED } from '../../export/export-format';
import { Pacer } from '../../scheduling/pacer';
import { normaliseUrl } from '../../url/normalise-url';
import { addKept } from '../import/import-report';
import type { ImportReason } from '../../import/import-reason';
import type { Candidate, ImportPlan } from '../import/import-plan';
import { mergeBatch, mergeNew, toCandidate } from '../import/merge-batch';
import { ArchiveKeys } from '../import/archive-keys';
import { readAhead } from '../export/rows/read-ahead';
import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { addRefused } from './restore-report';
import { refuseRow, type RestoreRun } from './restore-run';
import { type FoundRow, rowsOf } from './set-rows';

/** Sources merged in one transaction: a save waits for no more than one. */
const BATCH_ITEMS = 20;
/** UTF-16 units of their lines at most, so that long ones do not fill the memory. */
const BATCH_UNITS = 16 * 1024 * 1024;

/** Sources parsed and hashed at a time: few enough that what they leave behind is cheap to clear. */
const CHECKED_AT_ONCE = 10;

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

/** Rows of a transaction that were checked, by whether the archive has any of what they bring. */
interface CheckedRows {
  /** Where each row stands, by the `index` of its candidate. */
  places: Pick<FoundRow, 'part' | 'line'>[];
  fresh: Candidate[];
  known: Candidate[];
}

/**
 * Merges the sources of a set, and checks the next ones while the database stores those before. Those that are there already are not
 * validated again: what a later row says of them is merged with the pages.
 */
export async function restoreItems(run: RestoreRun): Promise<void> {
  const keys = await ArchiveKeys.read(run.db);
  for await (const checked of readAhead(checkedRows(run, keys))) {
    await run.giveWay();
    run.checkCancelled();
    await mergeRows(run, checked);
    run.tell();
  }
}

async function* checkedRows(run: RestoreRun, keys: ArchiveKeys): AsyncGenerator<CheckedRows> {
  let waiting: FoundRow[] = [];
  let units = 0;
  let last: FoundPart | undefined;
  for await (const { part, rows, damaged } of rowsOf(run.set.parts, 'items')) {
    run.report.damagedLines += damaged;
    for (const row of rows) {
      if (row.list !== 'items') continue;
      waiting.push(row);
      units += row.json.length;
      if (waiting.length < BATCH_ITEMS && units < BATCH_UNITS) continue;
      yield await checkRows(run, waiting, keys);
      waiting = [];
      units = 0;
    }
    if (last && last !== part) run.tell(last);
    last = part;
  }
  if (waiting.length > 0) yield await checkRows(run, waiting, keys);
  run.tell(last);
}

async function checkRows(
  run: RestoreRun,
  found: readonly FoundRow[],
  keys: ArchiveKeys,
): Promise<CheckedRows> {
  const { db, report, index } = run;
  const rows = found.filter((row) => !index.deleted.has(idOf(row)));
  report.deleted += found.length - rows.length;
  report.merged.items += rows.length;
  const checked: CheckedRows = { places: [], fresh: [], known: [] };
  const pacer = new Pacer();
  for (let at = 0; at < rows.length; at += CHECKED_AT_ONCE) {
    await pacer.breathe();
    await run.giveWay();
    run.checkCancelled();
    const some = rows.slice(at, at + CHECKED_AT_ONCE);
    checked.places.push(...some.map(({ part, line }) => ({ part, line })));
    const candidates = await candidatesOf(run, some, at);
    const fresh = candidates.filter((candidate) => keys.isNew(candidate));
    const known = candidates.filter((candidate) => !fresh.includes(candidate));
    const changing = await notMerged(db, known, index.pages);
    report.merged.alreadyThere += known.length - changing.length;
    checked.fresh.push(...safeOf(run, checked, fresh));
    checked.known.push(...safeOf(run, checked, changing));
  }
  // Before they are stored: the next ones are checked meanwhile.
  keys.note(checked.fresh);
  return checked;
}

/** Last, and of what is written only: where HTML is unusual it takes longer than all other checks. */
function safeOf(run: RestoreRun, checked: CheckedRows, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => {
    const isSafe = run.isSafeHtml(candidate.item.html);
    if (!isSafe) refuse(run, checked, candidate, 'executable');
    return isSafe;
  });
}

async function mergeRows(run: RestoreRun, checked: CheckedRows): Promise<void> {
  const { db, index, now, marks } = run;
  const from = index.ledger.head?.keyId ?? null;
  for (const [candidates, merge] of [
    [checked.fresh, mergeNew],
    [checked.known, mergeBatch],
  ] as const) {
    if (candidates.length === 0) continue;
    const urls = candidates.map(({ snapshot }) => snapshot.pageUrl);
    const binned = new Set(urls.filter((url) => index.pages.get(url)?.isBinned));
    const plan = await merge(db, candidates, { now, from, binned, marks });
    count(run, checked, plan);
    for (const page of plan.rows.pages) settle(run, page);
  }
}

/** Notes that a page's own row need not be merged any more, where it says only what is stored by now. */
function settle({ index, settled }: RestoreRun, page: PageRecord): void {
  const known = index.pages.get(page.url);
  if (!known?.plain) return;
  const isStored =
    known.plain.first >= Date.parse(page.firstArchivedAt) &&
    known.plain.last <= Date.parse(page.lastArchivedAt);
  if (isStored) settled.add(known.at);
}

/** @param first what the first row is counted as */
async function candidatesOf(run: RestoreRun, rows: readonly FoundRow[], first: number): Promise<Candidate[]> {
  const checked = await Promise.all(
    rows.map(async (row, at) => {
      const item = await validateItem(row.json, EXPORT_VERSION, () => true, run.now);
      if (item.valid) return toCandidate(first + at, withPage(item.item, run));
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

function count(run: RestoreRun, checked: CheckedRows, { steps, kept }: ImportPlan): void {
  const { merged } = run.report;
  for (const text of kept) addKept(merged, text);
  for (const { step, candidate } of steps) {
    if (step.kind === 'add') merged.added++;
    else if (step.kind === 'there') merged.alreadyThere++;
    else if (step.kind === 'restore') merged.restored++;
    else refuse(run, checked, candidate, step.reason);
  }
}

/** Notes a source that is not restored. */
function refuse(
  { report }: RestoreRun,
  { places }: CheckedRows,
  { index, item: { title } }: Candidate,
  reason: ImportReason,
): void {
  report.merged.invalid++;
  const place = places[index];
  if (place)
    addRefused(report, { list: 'items', part: place.part.name, line: place.line, title, reasons: [reason] });
}
