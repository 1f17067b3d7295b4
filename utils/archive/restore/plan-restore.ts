import type { BackupSource } from '../../backup/backup-folder';
import { unlockSet } from '../../backup/encryption/unlock-set';
import { type FoundSet, readFolder } from '../../backup/read-folder';
import type { Vault } from '../../vault/vault';
import type { MenbeDatabase } from '../../db/database';
import type { SignatureCheck } from '../../integrity/check-signatures';
import { MenbeError } from '../../model/result';
import { idOf } from './restore-items';
import { countEdits } from './restore-pages';
import { emptyRestoreReport, type RefusedRow } from './restore-report';
import { refuseRow } from './restore-run';
import { indexSet, type SetIndex } from './set-index';
import { rowsOf } from './set-rows';

/** What restoring a set would do. Nothing was written to compute it. */
export interface RestorePlan {
  set: FoundSet;
  index: SetIndex;
  /** What the device of the set is called; empty where nothing says. */
  device: string;
  /** When its first and its last backup were made, of those that are read; `null` where nothing says. */
  from: string | null;
  to: string | null;
  /** Sources: in the set, new, and there already. */
  sources: { all: number; new: number; there: number };
  /** Sources that were deleted for good before the last backup, and stay deleted. */
  deleted: number;
  /** Pages in the bin of the set. */
  binned: number;
  /** Pages of the archive that get tags, notes or highlights. */
  edits: number;
  /** Attachments. */
  files: number;
  /** Bytes of the parts. */
  bytes: number;
  /** Lines that cannot be read. */
  damagedLines: number;
  refused: RefusedRow[];
  refusedRows: number;
  /** The set as it was found, where it is encrypted: nothing of it was read. `null` where it is open. */
  locked: FoundSet | null;
}

/** Parameters of a plan. */
export interface PlanRequest {
  now: Date;
  signal: AbortSignal;
  /** Share of the work that is done, from 0 to 1. */
  onProgress: (share: number) => void;
  areSigned?: SignatureCheck;
}

/** Ids looked up at a time. */
const BATCH = 1000;

/** Share of the work that reading and hashing the files is. */
const HASHING = 0.4;

/**
 * What restoring each set of a folder would do, the set with the newest backup first; none where the folder holds no backups. Throws
 * `import-cancelled`, `import-file-unreadable` and errors of the database.
 */
export async function planRestore(
  db: MenbeDatabase,
  source: BackupSource,
  request: PlanRequest,
): Promise<RestorePlan[]> {
  const checkCancelled = checkOf(request);
  const sets = await readFolder(source, {
    checkCancelled,
    onProgress: (bytes, total) => request.onProgress((HASHING * bytes) / Math.max(1, total)),
  });
  const plans: RestorePlan[] = [];
  for (const set of sets) plans.push(await planOf(db, set, request, checkCancelled));
  return plans;
}

/** What restoring an encrypted set would do, once its keys are open. Throws as `planRestore` does. */
export async function planUnlocked(
  db: MenbeDatabase,
  locked: FoundSet,
  vault: Vault,
  request: PlanRequest,
): Promise<RestorePlan> {
  return planOf(db, await unlockSet(locked, vault), request, checkOf(request));
}

function checkOf({ signal }: PlanRequest): () => void {
  return () => {
    if (signal.aborted) throw new MenbeError('import-cancelled');
  };
}

async function planOf(
  db: MenbeDatabase,
  set: FoundSet,
  { now, onProgress, areSigned }: PlanRequest,
  checkCancelled: () => void,
): Promise<RestorePlan> {
  const refusals = emptyRestoreReport();
  const locked = set.encryption === null ? null : set;
  const readable = locked ? { ...set, parts: [] } : set;
  const index = await indexSet(readable, {
    now,
    checkCancelled,
    refuse: (row, checked) => refuseRow(refusals, row, checked),
    ...(areSigned && { areSigned }),
  });
  const counted = await countSources(db, readable, index, { checkCancelled, onProgress });
  const edits = await countEdits({ db, set: readable, index, now, checkCancelled });
  return {
    ...toldBy(set),
    set: readable,
    index,
    sources: counted.sources,
    deleted: counted.deleted,
    binned: [...index.pages.values()].filter(({ isBinned }) => isBinned).length,
    edits,
    damagedLines: index.damagedLines + counted.damaged,
    refused: refusals.refused,
    refusedRows: refusals.refusedRows,
    locked,
  };
}

/** What the manifests of a set say. */
function toldBy({
  chain: { backups },
  parts,
}: FoundSet): Pick<RestorePlan, 'device' | 'from' | 'to' | 'files' | 'bytes'> {
  const bytes = parts.reduce((sum, { file }) => sum + (file?.size ?? 0), 0);
  const newest = backups.at(-1);
  if (!newest) return { device: '', from: null, to: null, files: 0, bytes };
  const { device, createdAt, total } = newest;
  return { device, from: backups[0]?.createdAt ?? createdAt, to: createdAt, files: total.files, bytes };
}

async function countSources(
  db: MenbeDatabase,
  { parts }: FoundSet,
  { deleted }: SetIndex,
  { checkCancelled, onProgress }: { checkCancelled: () => void; onProgress: (share: number) => void },
) {
  const counted = { sources: { all: 0, new: 0, there: 0 }, deleted: 0, damaged: 0 };
  const itemParts = parts.filter(({ kind }) => kind === 'items');
  const seen = new Set<string>();
  let waiting: string[] = [];
  const flush = async () => {
    checkCancelled();
    const rows = await db.snapshots.where('id').anyOf(waiting).primaryKeys();
    counted.sources.all += waiting.length;
    counted.sources.there += rows.length;
    counted.sources.new += waiting.length - rows.length;
    waiting = [];
  };
  for await (const { rows, damaged, part } of rowsOf(itemParts, 'items')) {
    counted.damaged += damaged;
    for (const id of rows.map(idOf)) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (deleted.has(id)) counted.deleted++;
      else waiting.push(id);
    }
    if (waiting.length >= BATCH) await flush();
    onProgress(HASHING + ((1 - HASHING) * itemParts.indexOf(part)) / Math.max(1, itemParts.length));
  }
  await flush();
  return counted;
}
