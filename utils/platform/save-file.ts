import { saveDownload } from './save-download';

type Write = (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;

/** https://wicg.github.io/file-system-access/#api-showsavefilepicker, which TypeScript does not know. */
interface FilePicker {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

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

async function writeTo<T>(handle: FileSystemFileHandle, produce: (write: Write) => Promise<T>): Promise<T> {
  const stream = await handle.createWritable();
  try {
    const result = await produce((chunk) => stream.write(chunk));
    await stream.close();
    return result;
  } catch (error) {
    // What was in the file before, if there was one, stays; the error is told by who called.
    await stream.abort(error).catch(() => undefined);
    throw error;
  }
}
