import { type Browser, browser } from 'wxt/browser';
import type { BackupPlace } from '../../backup/backup-place';
import { isManifestName } from '../../backup/backup-manifest';
import { MenbeError } from '../../model/result';
import { BACKUP_FOLDER } from './folder-place';
import { objectUrl } from './object-url';

/** What was saved: the browser does not tell what lies in the folder of downloads. */
export interface SavedFiles {
  list(): Promise<string[]>;
  /** `text` of manifests, which cannot be read back either. */
  get(name: string): Promise<{ size: number; text: string | null } | null>;
  put(name: string, file: { size: number; text: string | null }): Promise<void>;
  delete(name: string): Promise<void>;
}

/** A file that takes longer than this waits for an answer to the question where to save it. */
const PATIENCE_MILLISECONDS = 120_000;

/**
 * The backups of a set in the folder of downloads: `Menbe backup/<set>/`. Files cannot be read back; the browser tells their size. Throws
 * `backup-asked` where the browser asks the user where to save each file.
 */
export function downloadsPlace(set: string, saved: SavedFiles): BackupPlace {
  const pathOf = (name: string) => `${BACKUP_FOLDER}/${set}/${name}`;
  const keyOf = (name: string) => `${set}/${name}`;
  return {
    proof: 'size',
    list: async () =>
      (await saved.list()).filter((key) => key.startsWith(`${set}/`)).map((key) => key.slice(set.length + 1)),
    read: async (name) => {
      const text = (await saved.get(keyOf(name)))?.text ?? null;
      return text === null ? null : new Blob([text]);
    },
    size: async (name) => (await saved.get(keyOf(name)))?.size ?? null,
    write: async (name, chunks) => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for await (const chunk of chunks) pieces.push(chunk);
      const file = new Blob(pieces);
      // Noted before it is saved, so that what was begun is known to be removed.
      await saved.put(keyOf(name), { size: 0, text: null });
      const size = await save(file, pathOf(name)).catch(async (error: unknown) => {
        // Nothing was saved: to remove it would ask the user once more.
        if (isAsked(error)) await saved.delete(keyOf(name));
        throw error;
      });
      const text = isManifestName(name) ? await file.text() : null;
      await saved.put(keyOf(name), { size, text });
    },
    remove: async (name) => {
      // What is not in the list of downloads cannot be removed: it is saved once more, empty, and removed then.
      await save(new Blob(['\n']), pathOf(name), true);
      await saved.delete(keyOf(name));
    },
  };
}

/** Whether a file was not saved because the browser asked the user where to. */
export function isAsked(error: unknown): boolean {
  return error instanceof MenbeError && error.code === 'backup-asked';
}

/** Saves a file and forgets it in the list of downloads. @returns its bytes on the disk, by what the browser says */
async function save(file: Blob, path: string, isRemoved = false): Promise<number> {
  const { url, release } = await objectUrl(file);
  try {
    const id = await begin(url, path);
    const item = await endedAndForgotten(id, isRemoved);
    // Under another name, nobody finds it: neither a restore nor a removal.
    if (!item.filename.endsWith(nameIn(path))) throw new MenbeError('backup-differs', item.filename);
    return item.exists ? item.fileSize : 0;
  } finally {
    await release();
  }
}

async function endedAndForgotten(id: number, isRemoved: boolean): Promise<Browser.downloads.DownloadItem> {
  try {
    const item = await ended(id);
    if (isRemoved) await browser.downloads.removeFile(id);
    return item;
  } finally {
    // Also one that failed: the user's list of downloads is theirs.
    await browser.downloads.erase({ id });
  }
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function begin(url: string, filename: string): Promise<number> {
  try {
    return await within(
      browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false }),
    );
  } catch (error) {
    throw asPlaceError(String((error as Error).message));
  }
}

async function ended(id: number): Promise<Browser.downloads.DownloadItem> {
  const until = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return item;
    if (!item || item.state === 'interrupted') throw asPlaceError(item?.error ?? 'USER_CANCELED');
    if (Date.now() > until) {
      await browser.downloads.cancel(id);
      throw new MenbeError('backup-asked', 'timeout');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('USER_CANCELED: timeout')), PATIENCE_MILLISECONDS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** https://developer.chrome.com/docs/extensions/reference/api/downloads#type-InterruptReason */
function asPlaceError(reason: string): MenbeError {
  if (/NO_SPACE/.test(reason)) return new MenbeError('backup-place-full', reason);
  if (/USER_CANCELED|cancel/i.test(reason)) return new MenbeError('backup-asked', reason);
  return new MenbeError('backup-place-lost', reason);
}
