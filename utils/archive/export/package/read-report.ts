import type { MenbeDatabase } from '../../../db/database';
import { compareVersions } from '../../../diff/compare-versions';
import type { Comparison } from '../../../diff/comparison';
import type { WrittenComparison } from '../../../export/comparison-export';
import type { ReportedSource, ReportedVersion, ReportFacts } from '../../../export/package/report-content';
import type { ExportAttachment, TokenTime } from '../../../model/evidence';
import type { LedgerEntry } from '../../../model/ledger';
import { addToGroup, groupBy } from '../../../model/group-by';
import { MenbeError } from '../../../model/result';
import type { ExportTimeToken } from '../../../model/time-token';
import { checkTimes } from '../../../verify/check-times';
import { deviceName } from '../../ledger/device-name';
import { readKeyPeriods } from '../../ledger/read-key-periods';
import { readHead } from '../../ledger/record-entries';
import { type FullSnapshot, readFull } from '../../snapshots/read-comparison';
import { inOrder } from '../rows/in-order';
import { entriesUpTo } from './package-times';

/** Snapshots read at a time. */
const AT_ONCE = 500;

/** The contents of a package that its report describes. */
export interface ReportScope {
  snapshotIds: readonly string[];
  /** Whether these are chosen sources rather than the whole archive. */
  isExcerpt: boolean;
  /** Keys of pages in the order they are described in; `undefined` for that of the snapshots. */
  order?: readonly string[] | undefined;
  attachments: readonly ExportAttachment[];
  tokens: readonly ExportTimeToken[];
  exportedAt: Date;
  generator: string;
}

/** Puts a comparison into words. */
export type ToWritten = (old: FullSnapshot, next: FullSnapshot, comparison: Comparison) => WrittenComparison;

/** Reads the facts of the report's head, and the snapshot ids of each page, oldest first; the pages in their order. */
export async function readReportFacts(
  db: MenbeDatabase,
  { snapshotIds, isExcerpt, order, tokens, exportedAt, generator }: ReportScope,
): Promise<{ facts: ReportFacts; pages: ReadonlyMap<string, string[]> }> {
  const head = await readHead(db);
  if (!head) throw new MenbeError('export-failed', 'The ledger is empty.');
  const entries = await entriesUpTo(db, Math.max(0, ...tokens.map(({ size }) => size)));
  const { times } = await checkTimes(tokens, (size) => entries.treeOf(size));
  const pages = new Map(inOrder([...(await snapshotsByPage(db, snapshotIds))], ([url]) => url, order));
  const facts: ReportFacts = {
    exportedAt: exportedAt.toISOString(),
    generator,
    deviceName: await deviceName(db),
    keys: await readKeyPeriods(db, head.seq),
    size: head.seq,
    head: head.hash,
    isExcerpt,
    sources: pages.size,
    versions: snapshotIds.length,
    times,
  };
  return { facts, pages };
}

async function snapshotsByPage(
  db: MenbeDatabase,
  snapshotIds: readonly string[],
): Promise<Map<string, string[]>> {
  const pages = new Map<string, string[]>();
  for (let from = 0; from < snapshotIds.length; from += AT_ONCE) {
    const rows = await db.snapshots.bulkGet(snapshotIds.slice(from, from + AT_ONCE));
    for (const row of rows) {
      if (row) addToGroup(pages, row.pageUrl, row.id);
    }
  }
  return pages;
}

/** Inputs of `readSources`. */
export interface ReportedContent {
  /** Snapshot ids of each page, oldest first. */
  pages: ReadonlyMap<string, readonly string[]>;
  attachments: readonly ExportAttachment[];
  times: readonly TokenTime[];
}

/** Reads the pages one by one, each with its versions and the comparisons between them. */
export async function* readSources(
  db: MenbeDatabase,
  { pages, attachments, times }: ReportedContent,
  toWritten: ToWritten,
): AsyncGenerator<ReportedSource> {
  const files = groupBy(attachments, ({ snapshotId }) => snapshotId);
  for (const [url, ids] of pages) {
    const versions: ReportedVersion[] = [];
    let before: FullSnapshot | null = null;
    for (const id of ids) {
      const snapshot = await readFull(db, id);
      // The snapshot was deleted permanently after the export was written.
      if (!snapshot) continue;
      versions.push({
        ...(await readEntries(db, id, times)),
        snapshot,
        text: snapshot.text,
        attachments: files.get(id) ?? [],
        changes: before && toWritten(before, snapshot, compareVersions(before, snapshot)),
      });
      before = snapshot;
    }
    yield { url, versions };
  }
}

/** The ledger entries of a snapshot, and the time tokens that cover them. */
async function readEntries(
  db: MenbeDatabase,
  snapshotId: string,
  times: readonly TokenTime[],
): Promise<Pick<ReportedVersion, 'entry' | 'seenAgain' | 'times'>> {
  const entries = await db.ledger.where('subject.snapshotId').equals(snapshotId).toArray();
  const entry = entries.findLast(isCapture) ?? null;
  return {
    entry,
    seenAgain: entries.filter(({ kind }) => kind === 'unchanged'),
    times: entry ? firstTimes(times, entry.seq) : [],
  };
}

function isCapture({ kind }: LedgerEntry): boolean {
  return kind === 'capture' || kind === 'adopted' || kind === 'import';
}

/** The first token of each service that covers an entry. */
function firstTimes(times: readonly TokenTime[], seq: number): TokenTime[] {
  const first = new Map<string, TokenTime>();
  for (const time of times) {
    const known = first.get(time.authority);
    if (time.size >= seq && (!known || time.size < known.size)) first.set(time.authority, time);
  }
  return [...first.values()];
}
