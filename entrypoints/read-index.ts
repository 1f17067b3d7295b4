import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReadOrder, ReadReply } from '../utils/db/index-file-reader';

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
  const reply = (message: ReadReply) =>
    postMessage(message, { transfer: message.parts?.map(({ buffer }) => buffer) ?? [] });

  addEventListener('message', async ({ data }: MessageEvent<ReadOrder>) => {
    if ('keep' in data) return closeOthers(data.keep);
    const { id, file, ranges } = data;
    try {
      const handle = await open(file);
      const parts = ranges.map(({ from, end }) => {
        const bytes = new Uint8Array(end - from);
        return bytes.subarray(0, handle.read(bytes, { at: from }));
      });
      reply({ id, parts });
    } catch {
      // Who asked reads the file without a worker then, and is told why that does not work either.
      reply({ id, parts: null });
    }
  });

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

async function openFile(name: string): Promise<SyncAccessHandle> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('index');
  const file = (await folder.getFileHandle(name)) as SyncFileHandle;
  return file.createSyncAccessHandle({ mode: 'read-only' });
}
