import type { BackupFolder } from './backup-folder';

/** A folder that backups go to, and how what was written into it can be checked. */
export interface BackupPlace extends BackupFolder {
  /** `read`: files are read back and compared byte by byte. `size`: the browser tells no more than how large they are. */
  readonly proof: BackupProof;
  /** Bytes of a file; `null` where it is not there. */
  size(name: string): Promise<number | null>;
}

/** How the files of a backup were checked. */
export type BackupProof = 'read' | 'size';
