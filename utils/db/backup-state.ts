import Dexie, { type Table } from 'dexie';
import type { BackupProgressRecord, BackupStateRecord, SavedFileRecord } from '../backup/backup-state';

/**
 * What automatic backup knows, in a database of its own: where the backups are must still be known when the archive cannot be
 * opened, and a change of the archive's schema must not touch it.
 */
class BackupStateDatabase extends Dexie {
  declare backup: Table<BackupStateRecord | BackupProgressRecord | SavedFileRecord, string>;

  constructor() {
    super('menbe-backup');
    this.version(1).stores({ backup: 'name' });
  }
}

let instance: BackupStateDatabase | undefined;

/** The one database of backups of this context, opened on first use. */
export function backupDatabase(): BackupStateDatabase {
  instance ??= new BackupStateDatabase();
  return instance;
}

const OFF: BackupStateRecord = {
  name: 'state',
  place: null,
  set: null,
  keys: null,
  last: null,
  since: null,
  lapsedAt: null,
  cancelledAt: null,
  wantedAt: null,
  askedAt: null,
  refused: false,
};

/** How automatic backup stands. */
export async function readBackupState(): Promise<BackupStateRecord> {
  // A row of an earlier Menbe lacks fields that came later.
  return { ...OFF, ...((await backupDatabase().backup.get('state')) as BackupStateRecord | undefined) };
}

/** Changes some fields of it. */
export function changeBackupState(changes: Partial<Omit<BackupStateRecord, 'name'>>): Promise<void> {
  const db = backupDatabase();
  return db.transaction('rw', db.backup, async () => {
    await db.backup.put({ ...(await readBackupState()), ...changes });
  });
}

/** A progress that nobody has renewed for so long is of a backup that died. */
const STALE_MILLISECONDS = 60_000;

/** How far a running backup is, `null` when none runs. */
export async function readBackupProgress(now: Date): Promise<BackupProgressRecord | null> {
  const row = (await backupDatabase().backup.get('progress')) as BackupProgressRecord | undefined;
  return row && now.getTime() - Date.parse(row.at) < STALE_MILLISECONDS ? row : null;
}

/** Tells how far a backup is; `null` when it ended. */
export async function tellBackupProgress(progress: { done: number; all: number } | null): Promise<void> {
  const { backup } = backupDatabase();
  if (progress === null) await backup.delete('progress');
  else await backup.put({ name: 'progress', ...progress, at: new Date().toISOString() });
}
