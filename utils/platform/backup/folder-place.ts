import type { BackupPlace } from '../../backup/backup-place';
import { MenbeError } from '../../model/result';

/** What Menbe calls its folder, in the chosen one and in the downloads. */
export const BACKUP_FOLDER = 'Menbe backup';

/** Names of the browser's errors, and what they mean for a backup. https://developer.mozilla.org/docs/Web/API/File_System_API */
const CODES: Readonly<Record<string, 'backup-place-full' | 'backup-place-lost'>> = {
  QuotaExceededError: 'backup-place-full',
  NotFoundError: 'backup-place-lost',
  NotAllowedError: 'backup-place-lost',
  NoModificationAllowedError: 'backup-place-lost',
  InvalidStateError: 'backup-place-lost',
  NotReadableError: 'backup-place-lost',
  TypeMismatchError: 'backup-place-lost',
};

/** An error of the place as one of a backup: by their names alone they would be told as errors of the archive. */
async function ofPlace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { name = '', message = '' } = error as Partial<Error>;
    const code = CODES[name];
    throw code ? new MenbeError(code, `${name}: ${message}`) : error;
  }
}

/** The backups of a set in the folder that the user chose: `Menbe backup/<set>/`. Throws `backup-place-lost` where the folder is gone. */
export async function folderPlace(chosen: FileSystemDirectoryHandle, set: string): Promise<BackupPlace> {
  const folder = await ofPlace(async () => {
    const ours = await chosen.getDirectoryHandle(BACKUP_FOLDER, { create: true });
    return ours.getDirectoryHandle(set, { create: true });
  });
  const fileOf = (name: string) => ofPlace(() => fileIn(folder, name));
  return {
    proof: 'read',
    list: () => ofPlace(() => namesIn(folder)),
    read: fileOf,
    size: async (name) => (await fileOf(name))?.size ?? null,
    write: (name, chunks) => ofPlace(() => writeFile(folder, name, chunks)),
    remove: (name) =>
      ofPlace(async () => {
        if ((await namesIn(folder)).includes(name)) await folder.removeEntry(name);
      }),
  };
}

/** A file of the folder; `null` where it is not there. Rejects where the folder is gone itself. */
async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if ((error as Error).name === 'NotFoundError' && !(await namesIn(folder)).includes(name)) return null;
    throw error;
  }
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const [name, { kind }] of folder.entries()) if (kind === 'file') names.push(name);
  return names;
}

/** The browser writes beside the file and puts it in its place when the stream is closed. */
async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  try {
    for await (const chunk of chunks) await stream.write(chunk);
    await stream.close();
  } catch (error) {
    // The first error is the one that tells something.
    await stream.abort(error).catch(() => undefined);
    throw error;
  }
}
