import Dexie from 'dexie';
import type { MenbeDatabase } from '../../../db/database';
import { snapshotsOfPage } from '../../../db/snapshots-of-page';
import { exportHead, type PageAnnotations, toExportItem, UNTOUCHED } from '../../../export/export-format';
import { TextWriter } from '../../../export/text-writer';
import { BlockHasher } from '../../../integrity/block-hash';
import type { HighlightRecord } from '../../../model/highlight';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../../../model/records';
import { MenbeError } from '../../../model/result';
import { groupBy } from '../../../model/group-by';
import { archiveStats } from '../../pages/archive-stats';
import { type EvidenceParts, writeEvidence } from '../../evidence/write-evidence';
import { adoptInTurn } from '../../ledger/adopt-snapshots';
import { readHighlights } from '../../highlights/change-highlights';
import { findPages } from '../../search/find-pages';
import { lookAnew } from '../../search/match-archive';

/** Which snapshots to export: all, those of the pages a filter finds, or those of chosen pages. The bin never is. */
export type ExportScope =
  { kind: 'all' } | { kind: 'filter'; filter: string } | { kind: 'pages'; urls: readonly string[] };

/** The same, or snapshots by their ids. */
type Scope = ExportScope | { kind: 'snapshots'; ids: readonly string[] };

/** How far an export is, told as it is written. */
export interface ExportProgress {
  items: number;
  /** Items there will be, `null` while unknown. */
  total: number | null;
  /** What is counted: snapshots, unless files that belong to them. */
  of?: 'files' | 'report';
}

/** What to export and where its bytes go. `exportedAt` stands in the file, and `signal` stops between two batches. */
export interface ExportRequest {
  scope: Scope;
  exportedAt: Date;
  /** Program and version, e.g. "Menbe 0.1.0". */
  generator: string;
  /** Takes the file's next bytes; the next chunk waits for it. */
  write: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;
  onProgress: (progress: ExportProgress) => void;
  signal: AbortSignal;
  /** What else of the archive is evidence. */
  parts?: EvidenceParts;
  /** Told the id of each snapshot that was written. */
  onItem?: (id: string) => void;
}

/** A snapshot with all that its item needs. */
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

/** Snapshots read at a time: enough to keep reading and writing busy, little enough to never matter in memory. */
const BATCH_ROWS = 128;

/** What was written. */
export interface ExportReport {
  items: number;
  bytes: number;
  /** Ids of snapshots left out because the database has lost their content. */
  damaged: string[];
  /** Files that belong to snapshots and were left out, because the database has lost them. */
  lost?: string[];
}

/**
 * Writes snapshots as one JSON document, ordered by id (time of archiving), a batch at a time; the next batch is read
 * while one is written. After them comes the ledger, whole when all is exported, and a signed statement over the file. Throws `export-cancelled`, `search-incomplete`, what the database throws, or what `write` throws.
 */
export async function exportArchive(db: MenbeDatabase, request: ExportRequest): Promise<ExportReport> {
  const total = request.scope.kind === 'all' ? (await archiveStats(db)).snapshots : null;
  const written: ExportReport = { items: 0, bytes: 0, damaged: [] };
  const chosen = request.scope.kind === 'all' ? null : new Set<string>();
  // What is not in the ledger could not be verified.
  await adoptInTurn(db, request.signal).catch((error: unknown) => {
    throw request.signal.aborted ? new MenbeError('export-cancelled') : error;
  });
  const hasher = new BlockHasher();
  const writer = new TextWriter(async (chunk) => {
    await Promise.all([hasher.add(chunk), request.write(chunk)]);
  });

  await writer.add(exportHead(request.exportedAt, request.generator));
  for await (const rows of readAhead(rowsOf(db, request.scope))) {
    if (request.signal.aborted) throw new MenbeError('export-cancelled');
    for (const row of rows) {
      if (!hasContent(row)) {
        written.damaged.push(row.snapshot.id);
        continue;
      }
      await writer.add(written.items > 0 ? ',\n' : '\n');
      await writer.add(JSON.stringify(toExportItem(row.snapshot, row.content, row.page, row.highlights)));
      chosen?.add(row.snapshot.id);
      request.onItem?.(row.snapshot.id);
      written.items++;
    }
    request.onProgress({ items: written.items, total });
  }
  const { exportedAt, parts, signal } = request;
  const facts = { exportedAt, items: written.items, chosen, parts: parts ?? {}, signal };
  written.bytes = await writeEvidence(db, { writer, hasher }, facts);
  return written;
}

/** Starts reading the next batch before the current one is handed out. */
async function* readAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = source.next();
    // A failure while the current batch is being written is thrown at the next turn, not lost or unhandled.
    next.catch(() => undefined);
    yield value;
  }
}

/** Snapshots by their ids, a batch at a time; without those of pages in the bin. */
export function rowsOf(db: MenbeDatabase, scope: Scope): AsyncGenerator<Row[]> {
  if (scope.kind === 'all') return allRows(db);
  return chosenRows(db, scope);
}

/** Walks snapshots and contents side by side: both are keyed by snapshot id, so each is one bulk read a batch. */
async function* allRows(db: MenbeDatabase): AsyncGenerator<Row[]> {
  const special = await specialPages(db);
  let after: string | typeof Dexie.minKey = Dexie.minKey;
  for (;;) {
    const [snapshots, contents] = await readBatch(db, after);
    if (snapshots.length === 0) return;
    const rows = await joined(db, snapshots, contents, special);
    if (rows.length > 0) yield rows;
    after = (snapshots.at(-1) as SnapshotRecord).id;
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

/** Puts snapshot, content and what the user added together, leaving out what is in the bin. */
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

/** The highlights of pages by the snapshot they were made on, each list in the order they were made. */
async function highlightsOf(
  db: MenbeDatabase,
  pageUrls: readonly string[],
): Promise<ReadonlyMap<string, HighlightRecord[]>> {
  const found: HighlightRecord[] = [];
  for (const url of pageUrls) found.push(...(await readHighlights(db, url)));
  return groupBy(found, ({ snapshotId }) => snapshotId);
}

/** Keys of pages that more is to be read of than their snapshots. */
interface SpecialPages {
  /** Whose row says more than `UNTOUCHED`. */
  rows: ReadonlySet<string>;
  highlighted: ReadonlySet<string>;
}

/** Finds them by index. Only these are read: a row each would take a third of the whole export. */
async function specialPages(db: MenbeDatabase): Promise<SpecialPages> {
  const [highlighted, opened, ...changed] = await Promise.all([
    db.highlights.orderBy('pageUrl').uniqueKeys(),
    db.pages.where('[deleted+opens+url]').between([0, 1], [0, Dexie.maxKey]).primaryKeys(),
    ...['tagsChangedAt', 'noteChangedAt', 'deletedAt'].map((index) =>
      db.pages.where(index).above('').primaryKeys(),
    ),
  ]);
  return { rows: new Set([...opened, ...changed.flat()]), highlighted: new Set(highlighted.map(String)) };
}

async function* chosenRows(db: MenbeDatabase, scope: Exclude<Scope, { kind: 'all' }>): AsyncGenerator<Row[]> {
  const special = await specialPages(db);
  const ids = (await chosenIds(db, scope)).sort();
  for (let start = 0; start < ids.length; start += BATCH_ROWS) {
    const batch = ids.slice(start, start + BATCH_ROWS);
    const [snapshots, contents] = await db.transaction('r', db.snapshots, db.contents, () =>
      Promise.all([db.snapshots.bulkGet(batch), db.contents.bulkGet(batch)]),
    );
    const present = <T>(rows: (T | undefined)[]) => rows.filter((row): row is T => row !== undefined);
    yield joined(db, present(snapshots), present(contents), special);
  }
}

/** Ids of the snapshots a scope means, in any order. */
export async function chosenIds(
  db: MenbeDatabase,
  scope: Exclude<Scope, { kind: 'all' }>,
): Promise<string[]> {
  if (scope.kind === 'snapshots') return [...scope.ids];
  if (scope.kind === 'pages') return snapshotIds(db, scope.urls);
  lookAnew(db);
  const found = await findPages(db, { filter: scope.filter, sort: 'archived' });
  // An export that lacks what search does not know yet would look complete
  if (found.known !== null) throw new MenbeError('search-incomplete', String(found.known));
  const ids: string[] = [];
  for (let start = 0; start < found.total; start += BATCH_ROWS) {
    ids.push(...(await snapshotIds(db, await found.urls(start, start + BATCH_ROWS))));
  }
  return ids;
}

async function snapshotIds(db: MenbeDatabase, pageUrls: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(pageUrls.map((url) => snapshotsOfPage(db, url).primaryKeys()));
  return lists.flat();
}
