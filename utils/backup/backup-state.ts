import type { BackupCounts } from './backup-manifest';
import type { BackupKeys } from './encryption/backup-keys';
import type { BackupProof } from './backup-place';

/** Where the backups of this profile go. */
export type ChosenPlace =
  /** The folder that the user chose; backups lie in a folder of its own below it. */
  { kind: 'folder'; handle: FileSystemDirectoryHandle; label: string } | { kind: 'downloads' };

/** A backup that counts: its manifest and all its files were checked after they were written. */
export interface CountedBackup {
  seq: number;
  /** Also of the full backup that it adds to. ISO 8601 UTC. */
  createdAt: string;
  total: BackupCounts;
  added: BackupCounts;
  /** Bytes of the files of its chain, from the full backup on. */
  bytes: number;
  proof: BackupProof;
  /** Snapshots and files that the database itself has lost: they are in no backup. */
  lost: number;
}

/** Where backups go and how they stand: automatic backup of this profile: a row of the database `menbe-backup`. Times are ISO 8601 UTC. */
export interface BackupStateRecord {
  name: 'state';
  /** `null`: turned off. */
  place: ChosenPlace | null;
  /** Eight hex digits; see `BackupManifest`. */
  set: string | null;
  /** What encrypts the backups; `null` where they are not encrypted. Other keys are another set. */
  keys: BackupKeys | null;
  /** The last one that counts, also once it is turned off. */
  last: CountedBackup | null;
  /** When it was turned on. */
  since: string | null;
  /** The browser wants to be asked before it lets Menbe write into the folder again. */
  lapsedAt: string | null;
  /** The user ended one: the next comes a day later, or when it is asked for. */
  cancelledAt: string | null;
  /** When the user asked for one that was neither written nor cancelled since: it is due until it is. */
  wantedAt: string | null;
  /** The browser asked where to save a file, so that nothing was written: trying again would open its dialog again. */
  askedAt: string | null;
  /** The user does not want to be offered backups. */
  refused: boolean;
}

/** How far a running backup is; the row is gone when none runs. */
export interface BackupProgressRecord {
  name: 'progress';
  /** Rows and files that are written, and about how many there are. */
  done: number;
  all: number;
  /** ISO 8601 UTC: a row that nobody has renewed for a while is of a backup that died. */
  at: string;
}

/** Files that the browser was told to save for backups: it tells nobody what lies in the folder of downloads. */
export interface SavedFileRecord {
  name: `file:${string}`;
  size: number;
  /** Of a manifest: its text, which is not read back either. */
  text: string | null;
}
