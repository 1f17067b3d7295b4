import { useState } from 'preact/hooks';
import type { BackupProgressRecord, BackupStateRecord, ChosenPlace } from '../../utils/backup/backup-state';
import type { BackupKeys } from '../../utils/backup/encryption/backup-keys';
import { changeBackupState, readBackupProgress, readBackupState } from '../../utils/db/backup-state';
import type { Failure } from '../../utils/model/result';
import { toFailure } from '../../utils/model/to-failure';
import { askToRun } from '../../utils/platform/ask-to-run';
import { giveBackDownloads, requestDownloads } from '../../utils/platform/backup/downloads-access';
import { askToWrite, chooseFolder } from '../../utils/platform/backup/folder-access';
import { useLiveQuery } from '../ui/hooks/use-live-query';

/** Automatic backup, as it stands and with what can be done about it. */
export interface Backup {
  /** `undefined` until it is read. */
  state: BackupStateRecord | undefined;
  /** `null` while none runs. */
  progress: BackupProgressRecord | null;
  failure: Failure | null;
  /** The browser did not give what was asked for. */
  isRefused: boolean;
  toFolder: () => void;
  toDownloads: () => void;
  /** Asks the browser for the folder again, and goes on. */
  renew: () => void;
  backUpNow: () => void;
  /** The user no longer waits for the one that they asked for and that could not be written. */
  cancelWanted: () => void;
  turnOff: () => void;
  refuse: () => void;
  /** Encrypts the backups with these keys from now on, or no longer: a new set begins, at once where backups are made. */
  changeKeys: (keys: BackupKeys | null) => void;
}

/** Reads and changes automatic backup. */
export function useBackup(): Backup {
  const { value: state, failure: unread } = useLiveQuery(readBackupState, []);
  const { value: progress = null } = useLiveQuery(() => readBackupProgress(new Date()), []);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRefused, setRefused] = useState(false);
  const act = (work: () => Promise<boolean>) => () => {
    setFailure(null);
    work().then(
      (done) => setRefused(!done),
      (error: unknown) => setFailure(toFailure(error)),
    );
  };
  const run = async () => {
    const failed = await runBackup();
    if (failed) setFailure(failed);
    return true;
  };
  const begin = async (place: ChosenPlace) => {
    // What is known of the last backup is true of the place before.
    await changeBackupState({
      place,
      last: null,
      since: new Date().toISOString(),
      lapsedAt: null,
      wantedAt: null,
      askedAt: null,
      refused: false,
    });
    return run();
  };
  return {
    state,
    progress,
    failure: failure ?? unread,
    isRefused,
    toFolder: act(async () => {
      const handle = await chooseFolder();
      return handle === null || begin({ kind: 'folder', handle, label: handle.name });
    }),
    toDownloads: act(async () => (await requestDownloads()) && begin({ kind: 'downloads' })),
    renew: act(async () => (await mayGoOn(state)) && run()),
    backUpNow: act(async () => (await mayGoOn(state)) && run()),
    cancelWanted: act(async () => {
      await changeBackupState({ wantedAt: null, cancelledAt: new Date().toISOString() });
      return true;
    }),
    turnOff: act(async () => {
      await changeBackupState({ place: null, lapsedAt: null, wantedAt: null, askedAt: null });
      await giveBackDownloads();
      return true;
    }),
    changeKeys: (keys) => act(async () => changeKeys(keys, state, run))(),
    refuse: act(async () => {
      await changeBackupState({ refused: true });
      return true;
    }),
  };
}

/** A set has one kind of keys, or none: a new one begins. @returns whether the browser let it */
async function changeKeys(
  keys: BackupKeys | null,
  state: BackupStateRecord | undefined,
  run: () => Promise<boolean>,
): Promise<boolean> {
  if (state?.place && !(await mayGoOn(state))) return false;
  await changeBackupState({ keys, set: null, last: null, cancelledAt: null });
  return !state?.place || run();
}

/** Browsers ask only in the click itself: nothing is awaited before. */
function mayGoOn(state: BackupStateRecord | undefined): Promise<boolean> {
  if (state?.place?.kind === 'folder') return askToWrite(state.place.handle);
  return requestDownloads();
}

/**
 * Has the background make a backup. Where the browser lets this page write but not the background, it is made here.
 * @returns why it failed
 */
async function runBackup(): Promise<Failure | null> {
  await changeBackupState({ lapsedAt: null });
  const result = await askToRun('backup');
  if (!result.ok) return result.error;
  if ((await readBackupState()).lapsedAt === null) return null;
  const { backupJob } = await import('../../utils/jobs/backup-job');
  await navigator.locks.request(backupJob.lock, () => backupJob.run({ asked: true }));
  return null;
}
