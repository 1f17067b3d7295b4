import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReadOrder, ReadReply, WantedParts } from '../utils/db/index-file-reader';
import type { ByteRange } from '../utils/db/index-files';

/** https://fs.spec.whatwg.org/#api-filesystemsyncaccesshandle */
interface SyncAccessHandle {
  read(buffer: Uint8Array, options: { at: number }): number;
  close(): void;
}

interface SyncFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(options: { mode: 'read-only' }): Promise<SyncAccessHandle>;
}

/** A worker of our own pages: reads blocks of the search index from files, which it keeps open. */
export default defineUnlistedScript(() => {
  const handles = new Map<string, Promise<SyncAccessHandle>>();

  addEventListener('message', async ({ data }: MessageEvent<ReadOrder>) => {
    if ('keep' in data) return closeOthers(data.keep);
    const replies = await Promise.all(data.read.map(answer));
    postMessage(replies, { transfer: replies.flatMap(({ bytes }) => bytes?.buffer ?? []) });
  });

  async function answer({ id, file, ranges }: WantedParts): Promise<ReadReply> {
    try {
      return { id, bytes: read(await open(file), ranges) };
    } catch {
      // Who asked reads the file without a worker then, and is told why that does not work either.
      return { id, bytes: null };
    }
  }

  function open(file: string): Promise<SyncAccessHandle> {
    const known = handles.get(file);
    if (known) return known;
    const opening = openFile(file);
    handles.set(file, opening);
    opening.catch(() => handles.delete(file));
    return opening;
  }

  function closeOthers(used: readonly string[]): void {
    for (const [file, handle] of handles) {
      if (used.includes(file)) continue;
      handles.delete(file);
      handle.then(
        (opened) => opened.close(),
        () => undefined,
      );
    }
  }
});

/** Parts one behind the other; `null` when the file ends before one does. */
function read(handle: SyncAccessHandle, ranges: readonly ByteRange[]): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(ranges.reduce((sum, { from, end }) => sum + end - from, 0));
  let at = 0;
  for (const { from, end } of ranges) {
    if (handle.read(bytes.subarray(at, at + end - from), { at: from }) < end - from) return null;
    at += end - from;
  }
  return bytes;
}

async function openFile(name: string): Promise<SyncAccessHandle> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('index');
  const file = (await folder.getFileHandle(name)) as SyncFileHandle;
  return file.createSyncAccessHandle({ mode: 'read-only' });
}
