import type { FoundPart, FoundSet } from '../../backup/read-folder';
import type { IsSafeHtml } from '../../import/validate-item';
import type { MenbeDatabase } from '../../db/database';
import { MenbeError } from '../../model/result';
import { toFailure } from '../../model/to-failure';
import { lookForMissing } from '../index/build/index-archive';
import { mergeArrangement } from '../import/import-arrangement';
import { addKept } from '../import/import-report';
import { keepForeignChain } from './keep-foreign-chain';
import type { RestorePlan } from './plan-restore';
import { restoreFiles } from './restore-files';
import { restoreItems } from './restore-items';
import { restoreLinks } from './restore-links';
import { restorePages } from './restore-pages';
import { emptyRestoreReport, type RestoreReport, RestoreStopped } from './restore-report';
import type { RestoreProgress, RestoreRun } from './restore-run';
import { restoreWatches } from './restore-watches';

/** Parameters of a restore. */
export interface RestoreRequest {
  now: Date;
  isSafeHtml: IsSafeHtml;
  signal: AbortSignal;
  onProgress: (progress: RestoreProgress) => void;
  /** Awaited between two pieces of work: resolves when nothing more urgent is under way. */
  giveWay?: () => Promise<void>;
  /** Nobody indexes until the restore has ended (the caller has `INDEX_LOCK`), so that much can be left to one search for missing pages. */
  isIndexHeld?: boolean;
}

/**
 * Merges a set of backups into the archive. Nothing that is there is replaced or lost, and doing it again adds nothing: so a restore
 * that was stopped, or whose browser was closed, goes on when the same set is restored again.
 *
 * 1. The other profile's ledger is kept beside this one.
 * 2. Sources are merged, then what the user added to pages, as the newest backup has it.
 * 3. Files are stored, each held against its hash.
 * 4. Links, cases, saved searches and watches follow, once their sources are there.
 *
 * Every error is thrown as `RestoreStopped` with the report so far: `import-cancelled`, `import-file-unreadable`, or what `toFailure` makes of it.
 */
export async function applyRestore(
  db: MenbeDatabase,
  { set, index, device }: RestorePlan,
  request: RestoreRequest,
): Promise<RestoreReport> {
  const report = emptyRestoreReport();
  const run = runOf(db, { set, index }, request, report);
  try {
    run.marks = !(request.isIndexHeld && (await isMostNew(db, set)));
    // First of all: when this is interrupted, the index looks for what it lacks.
    if (!run.marks) await lookForMissing(db);
    report.damagedLines = index.damagedLines;
    report.ledger = await keepForeignChain(db, set.parts, index.ledger, run.checkCancelled);
    await restoreItems(run);
    await restorePages(run);
    await restoreFiles(run);
    await restoreLinks(run, device);
    await restoreArranged(run);
    return report;
  } catch (error) {
    const { code, detail } = toFailure(error);
    throw new RestoreStopped(code, detail, report);
  }
}

/** Whether the set has more sources than the archive has pages: looking for missing pages goes through all of them. */
async function isMostNew(db: MenbeDatabase, { parts }: FoundSet): Promise<boolean> {
  const sources = parts.reduce((sum, { kind, count }) => sum + (kind === 'items' ? (count ?? 0) : 0), 0);
  return (await db.pages.count()) < sources;
}

async function restoreArranged({ db, index, report, now }: RestoreRun): Promise<void> {
  const { cases, savedSearches, watches } = index.state;
  const { kept, report: arranged } = await mergeArrangement(db, { cases, savedSearches }, now);
  Object.assign(report.merged, arranged);
  for (const text of kept) addKept(report.merged, text);
  report.watches = await restoreWatches(db, watches, now);
}

function runOf(
  db: MenbeDatabase,
  { set, index }: Pick<RestorePlan, 'set' | 'index'>,
  { now, isSafeHtml, signal, onProgress, giveWay = () => Promise.resolve() }: RestoreRequest,
  report: RestoreReport,
): RestoreRun {
  const totalBytes = set.parts.reduce((sum, { file }) => sum + (file?.size ?? 0), 0);
  const read = new Set<FoundPart>();
  let bytes = 0;
  return {
    db,
    set,
    index,
    report,
    now,
    isSafeHtml,
    giveWay,
    marks: true,
    settled: new Set(),
    checkCancelled: () => {
      if (signal.aborted) throw new MenbeError('import-cancelled');
    },
    tell: (part) => {
      if (part?.file && !read.has(part)) bytes += part.file.size;
      if (part) read.add(part);
      onProgress({ bytes, totalBytes, items: report.merged.items });
    },
  };
}
