const FOLDER = 'exports';

/** A finished export stays in private storage this long, because the browser may still be copying it to the downloads. */
const KEPT_MILLISECONDS = 60 * 60 * 1000;

type Write = (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;

/**
 * Streams the output of `produce` into the origin private file system, then downloads it under `fileName`. When `produce` throws,
 * nothing is downloaded and the partial file is removed.
 * https://developer.mozilla.org/docs/Web/API/File_System_API/Origin_private_file_system
 */
export async function saveDownload<T>(fileName: string, produce: (write: Write) => Promise<T>): Promise<T> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  await removeOld(folder);
  const name = `${Date.now()}-${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    const result = await produce((chunk) => stream.write(chunk));
    await stream.close();
    download(await handle.getFile(), fileName);
    return result;
  } catch (error) {
    await stream.abort(error).catch(() => undefined);
    await folder.removeEntry(name);
    throw error;
  }
}

function download(file: File, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
}

async function removeOld(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of folder.keys()) {
    if (Date.now() - Number.parseInt(name, 10) > KEPT_MILLISECONDS) await folder.removeEntry(name);
  }
}
