import type { BackedUpPage } from '../../backup/backup-row';
import { validatePage } from '../../backup/validate-rows';
import { counterDifference, addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import type { HighlightRecord } from '../../model/highlight';
import type { PageRecord } from '../../model/records';
import { normaliseUrl } from '../../url/normalise-url';
import { addKept } from '../import/import-report';
import { highlightId, mergeHighlights, mergePage } from '../import/merge-item';
import { until } from '../import/until';
import type { KeptText } from '../notes/kept-text';
import type { RestoreRun } from './restore-run';
import { type FoundRow, rowsOf } from './set-rows';

/** Pages merged in one transaction. */
const BATCH_PAGES = 500;

/** What merging a page of a set changes; nothing where `page` is null and there are no highlights. */
interface PageChange {
  page: PageRecord | null;
  highlights: HighlightRecord[];
  kept: KeptText[];
  /** Whether anything that the user wrote or marked is new to the page, not only its times. */
  isEdit: boolean;
}

/** Merges what the user added to pages, as the newest backup of the set has it. */
export async function restorePages(run: RestoreRun): Promise<void> {
  for await (const batch of newestPages(run)) {
    await run.giveWay();
    run.checkCancelled();
    const changes = await mergePages(run.db, batch, run.now);
    run.report.edited += changes.filter(({ isEdit }) => isEdit).length;
    for (const { kept } of changes) for (const text of kept) addKept(run.report.merged, text);
    run.tell();
  }
}

/** How many pages of the archive would change. */
export async function countEdits(
  run: Pick<RestoreRun, 'db' | 'set' | 'index' | 'now' | 'checkCancelled'>,
): Promise<number> {
  if ((await run.db.pages.count()) === 0) return 0;
  let count = 0;
  for await (const batch of newestPages({ ...run, settled: new Set() })) {
    run.checkCancelled();
    const { pages, highlights } = run.db;
    count += await run.db.transaction(
      'r',
      pages,
      highlights,
      async () => (await changesOf(run.db, batch, run.now)).filter(({ isEdit }) => isEdit).length,
    );
  }
  return count;
}

type Source = Pick<RestoreRun, 'set' | 'index' | 'now' | 'settled'>;

/** The pages of a set that are not settled, each as its newest row has it. */
async function* newestPages({ set, index, now, settled }: Source): AsyncGenerator<BackedUpPage[]> {
  let at = 0;
  let batch: BackedUpPage[] = [];
  const isNewest = (page: BackedUpPage, row: number) => index.pages.get(normaliseUrl(page.url))?.at === row;
  for await (const { rows } of rowsOf(set.parts, 'state')) {
    for (const row of rows) {
      if (row.list !== 'pages') continue;
      const page = settled.has(at) ? null : validPage(row, now);
      if (page && isNewest(page, at)) batch.push(page);
      at++;
      if (batch.length < BATCH_PAGES) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function validPage({ json }: FoundRow, now: Date): BackedUpPage | null {
  const checked = validatePage(json, now);
  return checked.valid ? checked.item : null;
}

function mergePages(db: MenbeDatabase, batch: readonly BackedUpPage[], now: Date): Promise<PageChange[]> {
  const { pages, highlights, indexPending, meta } = db;
  return db.transaction('rw', [pages, highlights, indexPending, meta], async () => {
    const changes = await changesOf(db, batch, now);
    const changed = changes.flatMap(({ page }) => page ?? []);
    const before = await pages.bulkGet(changed.map(({ url }) => url));
    const counted = { pages: 0, snapshots: 0 };
    for (const [index, page] of changed.entries()) {
      const difference = counterDifference(before[index], page);
      counted.pages += difference.pages;
      counted.snapshots += difference.snapshots;
    }
    await Promise.all([
      pages.bulkPut(changed),
      highlights.bulkPut(changes.flatMap((change) => change.highlights)),
      addToCounters(db, counted),
      markForIndex(
        db,
        changed.flatMap(({ url, deleted }) => (deleted === 0 ? [{ url, gone: 0 as const }] : [])),
      ),
    ]);
    return changes;
  });
}

/** Call it in a transaction over pages and highlights. */
async function changesOf(
  db: MenbeDatabase,
  batch: readonly BackedUpPage[],
  now: Date,
): Promise<PageChange[]> {
  const stored = await db.pages.bulkGet(batch.map(({ url }) => normaliseUrl(url)));
  const marked = batch.flatMap((page) => page.highlights.map(({ highlight }) => highlightId(highlight)));
  const rows = await db.highlights.bulkGet([...new Set(marked)]);
  const known = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  return batch.flatMap((given, index) => {
    const page = stored[index];
    if (!page) return [];
    const change = changeOf(page, given, known, now);
    return change.page || change.highlights.length > 0 ? [change] : [];
  });
}

/** Fields that a user changes. */
const USERS = ['tags', 'note', 'opens'] as const;

function changeOf(
  page: PageRecord,
  given: BackedUpPage,
  known: ReadonlyMap<string, HighlightRecord>,
  now: Date,
): PageChange {
  const merged = mergedPage(page, given, now);
  const highlights = given.highlights.flatMap(({ snapshotId, highlight }) =>
    mergeHighlights(known, page.url, { id: snapshotId, highlights: [highlight] }, now),
  );
  const kept = [
    ...keptNote(page, merged),
    ...highlights.flatMap((row) => keptComment(known.get(row.id), row)),
  ];
  // A highlight is searched with its page.
  const isEdit = highlights.length > 0 || USERS.some((name) => merged[name] !== page[name]);
  return { page: merged === page && highlights.length === 0 ? null : merged, highlights, kept, isEdit };
}

/** The note of the user above which the set's stands now. */
function keptNote({ url: pageUrl, note }: PageRecord, merged: PageRecord): KeptText[] {
  return note === null || note === merged.note ? [] : [{ pageUrl, what: 'note', text: note }];
}

function keptComment(before: HighlightRecord | undefined, { comment, pageUrl }: HighlightRecord): KeptText[] {
  if (before?.deletedAt !== null || before.comment === null || before.comment === comment) return [];
  return [{ pageUrl, what: 'comment', text: before.comment }];
}

/** The page with what the set has of it; whether it is in the bin was decided with its sources. */
function mergedPage(page: PageRecord, given: BackedUpPage, now: Date): PageRecord {
  const listed: PageRecord = page.deleted === 0 ? page : { ...page, deleted: 0, deletedAt: null };
  const merged = mergePage(listed, given, now);
  const firstArchivedAt = earlier(page.firstArchivedAt, given.firstArchivedAt);
  const last = until(given.lastArchivedAt, now);
  const lastArchivedAt = last > page.lastArchivedAt ? last : page.lastArchivedAt;
  const isSame =
    merged === listed && firstArchivedAt === page.firstArchivedAt && lastArchivedAt === page.lastArchivedAt;
  if (isSame) return page;
  const { deleted, deletedAt } = page;
  return { ...merged, firstArchivedAt, lastArchivedAt, deleted, deletedAt };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
