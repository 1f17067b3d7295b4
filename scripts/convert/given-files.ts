import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { UsageError } from '../usage';

/**
 * A file, or all files of a folder, as `File` objects like those of a file chooser. Their bytes are read when they
 * are needed.
 */
export async function givenFiles(path: string): Promise<File[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageError(`There is no ${path}.`);
  if (!found.isDirectory()) return [await asFile(path, '')];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const inFolder = (file: string) => join(basename(path), relative(path, file)).split(sep).join('/');
  return Promise.all(files.toSorted().map((file) => asFile(file, inFolder(file))));
}

async function asFile(path: string, webkitRelativePath: string): Promise<File> {
  const { mtimeMs: lastModified } = await stat(path);
  return Object.assign(await openAsBlob(path), { name: basename(path), webkitRelativePath, lastModified });
}
