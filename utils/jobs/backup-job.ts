import { backupDatabase, changeBackupState, readBackupState, tellBackupProgress } from '../db/backup-state';
import { getDatabase } from '../db/database';
import { planBackup, readManifests } from '../archive/backup/plan-backup';
import { manifestsOf, removeExpired, removeUnfinished } from '../archive/backup/sweep-folder';
import { type BackupRequest, writeBackup, type WrittenBackup } from '../archive/backup/write-backup';
import type { FoundManifest } from '../backup/backup-chain';
import type { BackupManifest } from '../backup/backup-manifest';
import type { BackupPlace, BackupProof } from '../backup/backup-place';
import type { BackupStateRecord, ChosenPlace, SavedFileRecord } from '../backup/backup-state';
import { vaultOf } from '../backup/encryption/backup-keys';
import { MenbeError } from '../model/result';
import { followCancelling } from '../platform/backup/cancel-backup';
import { mayDownload } from '../platform/backup/downloads-access';
import { downloadsPlace, isAsked, type SavedFiles } from '../platform/backup/downloads-place';
import { mayWrite } from '../platform/backup/folder-access';
import { folderPlace } from '../platform/backup/folder-place';
import { generatorName } from '../platform/generator-name';
import { storedSettings } from '../platform/settings';
import { nextBackupAt } from './backup-due';
import type { Job } from './job';

const PROGRESS_MILLISECONDS = 500;

/** Writes a backup a day to where the user wants it. A run that died is begun anew: only what has a manifest counts. */
export const backupJob: Job = {
  name: 'backup',
  lock: 'menbe-backup',
  follows: {},
  run: async ({ asked }) => {
    const state = await readBackupState();
    if (!state.place) return;
    if (asked) await changeBackupState({ wantedAt: new Date().toISOString() });
    else if (!isDue(state)) return;
    if (await isAllowed(state.place)) await backUp(state, state.place);
    else await changeBackupState({ lapsedAt: new Date().toISOString() });
  },
  nextAt: async (now) => nextBackupAt(await readBackupState(), now),
};

function isDue(state: BackupStateRecord): boolean {
  const next = nextBackupAt(state, new Date());
  return next !== null && next.getTime() <= Date.now();
}

function isAllowed(place: ChosenPlace): Promise<boolean> {
  return place.kind === 'folder' ? mayWrite(place.handle) : mayDownload();
}

/**
 * 1. What an earlier run has left unfinished is removed.
 * 2. A set that this profile must not go on with is left as it is, and a new one begun.
 * 3. The backup is written; it counts once its manifest was checked.
 * 4. Backups that are kept no longer are removed.
 */
async function backUp({ set, keys }: BackupStateRecord, chosen: ChosenPlace): Promise<void> {
  const db = getDatabase();
  const now = new Date();
  const { signal, stop } = followCancelling();
  try {
    await changeBackupState({ lapsedAt: null, cancelledAt: null });
    await tellBackupProgress({ done: 0, all: 0 });
    const { found, ...target } = await openSet(chosen, { set, keys }, now);
    const request: BackupRequest = {
      ...target,
      now,
      generator: generatorName(),
      settings: await storedSettings(),
      keys,
      signal,
      onProgress: throttledProgress(),
    };
    const written = await writeBackup(db, request);
    const manifests = [...manifestsOf(found, target.set), written.manifest];
    const last = counted(manifests, written, target.place.proof);
    await changeBackupState({ last, wantedAt: null, askedAt: null });
    await removeExpired(target.place, manifests, now);
  } catch (error) {
    const change = stateAfter(error, now);
    if (!change) throw error;
    await changeBackupState(change);
  } finally {
    stop();
    await tellBackupProgress(null);
  }
}

/**
 * What is noted of a backup that ended without a failure to be retried; `null` for all others. Retries after minutes would open the browser's dialog
 * each time, so one that it asked about waits a day. A new time of the clock: the user may have let the dialog stand.
 */
function stateAfter(error: unknown, begunAt: Date): Partial<Omit<BackupStateRecord, 'name'>> | null {
  if (isAsked(error)) return { askedAt: new Date().toISOString() };
  const isCancelled = error instanceof MenbeError && error.code === 'backup-cancelled';
  return isCancelled ? { cancelledAt: begunAt.toISOString(), wantedAt: null } : null;
}

interface OpenSet extends Pick<BackupRequest, 'place' | 'set' | 'plan'> {
  found: readonly FoundManifest[];
}

async function openSet(
  chosen: ChosenPlace,
  known: Pick<BackupStateRecord, 'set' | 'keys'>,
  now: Date,
): Promise<OpenSet> {
  const set = known.set ?? newSet();
  if (set !== known.set) await changeBackupState({ set });
  const place = await placeOf(chosen, set);
  const found = await readManifests(place, vaultOf(known.keys));
  await removeUnfinished(place, found);
  const plan = await planBackup(getDatabase(), place, { set, now, found });
  return plan === 'forked' ? openSet(chosen, { ...known, set: null }, now) : { place, set, plan, found };
}

function newSet(): string {
  return crypto.randomUUID().slice(0, 8);
}

async function placeOf(chosen: ChosenPlace, set: string): Promise<BackupPlace> {
  return chosen.kind === 'folder' ? folderPlace(chosen.handle, set) : downloadsPlace(set, SAVED);
}

/** What was saved to the downloads, as rows beside the state. */
const SAVED: SavedFiles = {
  list: async () => {
    const keys = await backupDatabase().backup.where('name').startsWith('file:').primaryKeys();
    return keys.map((key) => key.slice('file:'.length));
  },
  get: async (name) => {
    const row = (await backupDatabase().backup.get(`file:${name}`)) as SavedFileRecord | undefined;
    return row ?? null;
  },
  put: async (name, file) => void (await backupDatabase().backup.put({ name: `file:${name}`, ...file })),
  delete: (name) => backupDatabase().backup.delete(`file:${name}`),
};

function counted(
  manifests: readonly BackupManifest[],
  { manifest, lost }: WrittenBackup,
  proof: BackupProof,
): BackupStateRecord['last'] {
  const chain = manifests.filter(({ base }) => base === manifest.base).flatMap(({ parts }) => parts);
  const { seq, createdAt, total, added } = manifest;
  const bytes = chain.reduce((sum, { size }) => sum + size, 0);
  return { seq, createdAt, total, added, bytes, proof, lost };
}

function throttledProgress(): BackupRequest['onProgress'] {
  let told = 0;
  return async (done, all) => {
    if (Date.now() - told < PROGRESS_MILLISECONDS) return;
    told = Date.now();
    await tellBackupProgress({ done, all });
  };
}
