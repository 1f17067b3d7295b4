import { gunzipSync } from 'node:zlib';
import type { BackupManifest } from '../../utils/backup/backup-manifest';
import type { BackupPlace } from '../../utils/backup/backup-place';
import type { BackupLists, BackupRow } from '../../utils/backup/backup-row';

/** A folder of backups in memory. `fail` is asked before each write, and may throw or say what is stored instead. */
export class MemoryPlace implements BackupPlace {
  proof: 'read' | 'size' = 'read';
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  writes = 0;
  fail: (write: number, bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (_write, bytes) => bytes;

  list = () => Promise.resolve([...this.files.keys()]);
  read = async (name: string) => {
    const bytes = this.files.get(name);
    return bytes ? new Blob([bytes]) : null;
  };
  size = async (name: string) => this.files.get(name)?.length ?? null;
  remove = async (name: string) => void this.files.delete(name);
  write = async (name: string, chunks: AsyncIterable<Uint8Array<ArrayBuffer>>) => {
    const pieces: Uint8Array[] = [];
    for await (const chunk of chunks) pieces.push(chunk.slice());
    this.files.set(name, this.fail(++this.writes, new Uint8Array(Buffer.concat(pieces))));
  };
}

/** The rows of a list in the parts of a backup, in the order they stand there. */
export function rowsIn<K extends keyof BackupLists>(
  place: MemoryPlace,
  { parts }: BackupManifest,
  list: K,
): BackupLists[K][] {
  const texts = parts
    .filter(({ kind }) => kind !== 'files')
    .map(({ name }) => gunzipSync(place.files.get(name) ?? new Uint8Array()).toString());
  const rows = texts
    .flatMap((text) => text.trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as BackupRow);
  return rows.flatMap((row) => (row.list === list ? [row.row as BackupLists[K]] : []));
}
