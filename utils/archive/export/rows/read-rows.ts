import Dexie from 'dexie';
import type { MenbeDatabase } from '../../../db/database';
import { type PageAnnotations, UNTOUCHED } from '../../../export/export-format';
import { groupBy } from '../../../model/group-by';
import type { HighlightRecord } from '../../../model/highlight';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../../../model/records';
import { readHighlights } from '../../highlights/change-highlights';
import type { RowScope } from '../export-request';
import { chosenIds } from './chosen-ids';
import { type SpecialPages, specialPages } from './special-pages';

/** A snapshot with everything its export item needs. */
export interface Row {
  snapshot: SnapshotRecord;
  content: ContentRecord | undefined;
  page: PageAnnotations;
  highlights: readonly HighlightRecord[];
}

/** Whether the database still has the content. */
export function hasContent(row: Row): row is Row & { content: ContentRecord } {
  return row.content !== undefined;
}

/** Snapshots in one batch: large enough for throughput, small enough for memory. */
const BATCH_ROWS = 128;

/** The snapshots of a scope in batches, without pages in the bin. */
export function rowsOf(db: MenbeDatabase, scope: RowScope): AsyncGenerator<Row[]> {
  if (scope.kind === 'all') return allRows(db);
  return chosenRows(db, scope);
}

/** Walks snapshots and contents in parallel: both are keyed by snapshot id, so a batch is one bulk read of each. */
async function* allRows(db: MenbeDatabase): AsyncGenerator<Row[]> {
  const special = await specialPages(db);
  for await (const [snapshots, contents] of allBatches(db)) {
    const rows = await joined(db, snapshots, contents, special);
    if (rows.length > 0) yield rows;
  }
}

function readBatch(
  db: MenbeDatabase,
  after: string | typeof Dexie.minKey,
): Promise<[SnapshotRecord[], ContentRecord[]]> {
  return db.transaction('r', db.snapshots, db.contents, () =>
    Promise.all([
      db.snapshots.where('id').above(after).limit(BATCH_ROWS).toArray(),
      db.contents.where('id').above(after).limit(BATCH_ROWS).toArray(),
    ]),
  );
}

/** Joins snapshots with their content and annotations; pages in the bin are left out. */
async function joined(
  db: MenbeDatabase,
  snapshots: SnapshotRecord[],
  contents: ContentRecord[],
  special: SpecialPages,
): Promise<Row[]> {
  const urls = pagesOf(snapshots, special.rows);
  const pages = new Map<string, PageRecord>();
  for (const page of await db.pages.bulkGet(urls)) if (page) pages.set(page.url, page);
  const highlights = await highlightsOf(db, pagesOf(snapshots, special.highlighted));
  const bodies = new Map(contents.map((content) => [content.id, content]));
  return snapshots.flatMap((snapshot) => {
    const page = pages.get(snapshot.pageUrl);
    if (page?.deleted === 1) return [];
    const content = bodies.get(snapshot.id);
    return [{ snapshot, content, page: page ?? UNTOUCHED, highlights: highlights.get(snapshot.id) ?? [] }];
  });
}

function pagesOf(snapshots: readonly SnapshotRecord[], among: ReadonlySet<string>): string[] {
  return [...new Set(snapshots.map(({ pageUrl }) => pageUrl).filter((url) => among.has(url)))];
}

/** Highlights by the snapshot they were made on, each list in order of creation. */
async function highlightsOf(
  db: MenbeDatabase,
  pageUrls: readonly string[],
): Promise<ReadonlyMap<string, HighlightRecord[]>> {
  const found: HighlightRecord[] = [];
  for (const url of pageUrls) found.push(...(await readHighlights(db, url)));
  return groupBy(found, ({ snapshotId }) => snapshotId);
}

async function* chosenRows(
  db: MenbeDatabase,
  scope: Exclude<RowScope, { kind: 'all' }>,
): AsyncGenerator<Row[]> {
  const special = await specialPages(db);
  const ids = (await chosenIds(db, scope)).sort();
  for await (const [snapshots, contents] of batchesOf(db, ids))
    yield joined(db, snapshots, contents, special);
}

/**
 * Snapshots with their contents and nothing of what the user added, those of pages in the bin too; all, or those of these ids. For backups, which
 * have what the user added in rows of their own.
 */
export async function* untouchedRows(
  db: MenbeDatabase,
  ids: readonly string[] | null,
): AsyncGenerator<Row[]> {
  for await (const [snapshots, contents] of ids ? batchesOf(db, ids) : allBatches(db)) {
    const bodies = new Map(contents.map((content) => [content.id, content]));
    yield snapshots.map((snapshot) => ({
      snapshot,
      content: bodies.get(snapshot.id),
      page: UNTOUCHED,
      highlights: [],
    }));
  }
}

type Batch = [SnapshotRecord[], ContentRecord[]];

async function* allBatches(db: MenbeDatabase): AsyncGenerator<Batch> {
  let after: string | typeof Dexie.minKey = Dexie.minKey;
  for (;;) {
    const batch = await readBatch(db, after);
    const last = batch[0].at(-1);
    if (!last) return;
    yield batch;
    after = last.id;
  }
}

async function* batchesOf(db: MenbeDatabase, ids: readonly string[]): AsyncGenerator<Batch> {
  const present = <T>(rows: (T | undefined)[]) => rows.filter((row): row is T => row !== undefined);
  for (let start = 0; start < ids.length; start += BATCH_ROWS) {
    const batch = ids.slice(start, start + BATCH_ROWS);
    const [snapshots, contents] = await db.transaction('r', db.snapshots, db.contents, () =>
      Promise.all([db.snapshots.bulkGet(batch), db.contents.bulkGet(batch)]),
    );
    yield [present(snapshots), present(contents)];
  }
}
