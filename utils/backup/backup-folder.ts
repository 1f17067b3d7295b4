/** Where backups of one set lie: a folder that can be listed and read. Names are file names without a path. */
export interface BackupSource {
  /** Names of all files, in any order. */
  list(): Promise<string[]>;
  /** A file's bytes; `null` where it is not there. Rejects where it cannot be read. */
  read(name: string): Promise<Blob | null>;
}

/** A folder that backups are written into. */
export interface BackupFolder extends BackupSource {
  /** Writes a file anew, or in the place of one with its name. A promise that is kept means that its bytes are on the disk. */
  write(name: string, chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<void>;
  /** Removes a file; nothing happens where it is not there. */
  remove(name: string): Promise<void>;
}
