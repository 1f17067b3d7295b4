import { saveDownload } from './save-download';

type Write = (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;

/** https://wicg.github.io/file-system-access/#api-showsavefilepicker, which TypeScript does not know. */
interface FilePicker {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<PickedFile>;
}

/** https://developer.mozilla.org/docs/Web/API/FileSystemHandle/remove, which only Chromium has. */
type PickedFile = FileSystemFileHandle & { remove?: () => Promise<void> };

/**
 * Saves the output of `produce` as a file: where the browser lets the user say where, straight to it; else as a download. Call it while a
 * click is handled. Gives `null` when the user chooses no place. When `produce` rejects, nothing is left of the file.
 */
export async function saveFile<T>(
  fileName: string,
  produce: (write: Write) => Promise<T>,
): Promise<T | null> {
  const { showSaveFilePicker } = globalThis as FilePicker;
  if (!showSaveFilePicker) return saveDownload(fileName, produce);
  const handle = await showSaveFilePicker({ suggestedName: fileName }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  });
  return handle && writeTo(handle, produce);
}

async function writeTo<T>(handle: PickedFile, produce: (write: Write) => Promise<T>): Promise<T> {
  const stream = await handle.createWritable();
  try {
    const result = await produce((chunk) => stream.write(chunk));
    await stream.close();
    return result;
  } catch (error) {
    // What was in the file before, if there was one, stays; the error is told by who called.
    await stream.abort(error).catch(() => undefined);
    await removeEmpty(handle);
    throw error;
  }
}

/** Removes the file that the browser made when a name was typed. One that was there before is not empty. */
async function removeEmpty(handle: PickedFile): Promise<void> {
  try {
    if ((await handle.getFile()).size === 0) await handle.remove?.();
  } catch {
    // An empty file is left; the error that is told matters more.
  }
}
