/** A part of a file, in bytes, `end` not included. */
export interface ByteRange {
  from: number;
  end: number;
}

const FOLDER = 'index';

/** Whether the file system refused a write. It is not tried again until this context starts anew. */
let isRefused = false;

/**
 * Whether blocks of the search index may be kept in files of the origin's private file system. In Chromium workers of several pages
 * read a file at the same time, several times as fast as rows of IndexedDB; elsewhere one context locks the others out.
 * https://fs.spec.whatwg.org/#api-filesystemfilehandle-createsyncaccesshandle
 */
export function hasIndexFiles(): boolean {
  return (
    !isRefused && typeof navigator !== 'undefined' && 'userAgentData' in navigator && 'storage' in navigator
  );
}

/**
 * Writes a file, whole or not at all. Rejects with what `parts` throws.
 * @returns false when the file system has no space, or refuses
 */
export function writeIndexFile(
  name: string,
  parts: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<boolean> {
  return unlessRefused(async () => {
    const file = await (await folder()).getFileHandle(name, { create: true });
    await fill(await file.createWritable(), parts);
  });
}

/** Removes all files but these. A file that a page still reads stays until the next call. */
export async function keepIndexFiles(names: ReadonlySet<string>): Promise<void> {
  await unlessRefused(async () => {
    const directory = await folder();
    for (const name of await listIndexFiles()) {
      if (names.has(name)) continue;
      await directory.removeEntry(name).catch((error: unknown) => {
        if (!isInUse(error)) throw error;
      });
    }
  });
}

async function unlessRefused(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof DOMException) || !REFUSALS.has(error.name)) throw error;
    isRefused = true;
    return false;
  }
}

/** Names of errors by which the file system refuses. https://fs.spec.whatwg.org/#api-filesystemwritablefilestream */
const REFUSALS: ReadonlySet<string> = new Set([
  'QuotaExceededError',
  'SecurityError',
  'NotAllowedError',
  'NoModificationAllowedError',
  'InvalidModificationError',
]);

async function fill(
  writable: FileSystemWritableFileStream,
  parts: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  try {
    for await (const part of parts) await writable.write(part);
  } catch (error) {
    await writable.abort();
    throw error;
  }
  await writable.close();
}

/** Reads parts of a file; what lies behind its end is left out. Rejects with the file system's `DOMException`. */
export async function sliceIndexFile(name: string, ranges: readonly ByteRange[]): Promise<Uint8Array[]> {
  const file = await (await (await folder()).getFileHandle(name)).getFile();
  return Promise.all(
    ranges.map(async ({ from, end }) => new Uint8Array(await file.slice(from, end).arrayBuffer())),
  );
}

/** Bytes of a file. Rejects with the file system's `DOMException`. */
export async function indexFileSize(name: string): Promise<number> {
  return (await (await (await folder()).getFileHandle(name)).getFile()).size;
}

/** The names of all files. Rejects with the file system's `DOMException`. */
export async function listIndexFiles(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await folder()).keys()) names.push(name);
  return names;
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

function isInUse(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NoModificationAllowedError';
}
