/** The part of a page's window that reads files. */
export interface FileWindow {
  FileReader: typeof FileReader;
}

type Fetch = typeof fetch;

/** Milliseconds until the request for a file is given up. */
const PATIENCE = 10_000;

/** Characters of all files after which no more are read. */
const LARGEST = 100 * 1024 * 1024;

/** Files that are read at the same time. */
const AT_ONCE = 6;

/** Reads files as `data:` addresses, by their address. Left out are files that cannot be read, and all after too much data. */
export async function readFiles(
  urls: readonly string[],
  fetch: Fetch,
  window: FileWindow,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const left = [...urls];
  let size = 0;
  const readNext = async (): Promise<void> => {
    for (let url = left.shift(); url !== undefined && size < LARGEST; url = left.shift()) {
      const file = await load(url, fetch, (response) => response.blob());
      if (file === null) continue;
      const data = await dataUrl(file, window);
      size += data.length;
      files.set(url, data);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readNext));
  return files;
}

/** A text file; `null` when the page may not read it. */
export function readText(url: string, fetch: Fetch): Promise<string | null> {
  return load(url, fetch, (response) => response.text());
}

async function load<T>(
  url: string,
  fetch: Fetch,
  read: (response: Response) => Promise<T>,
): Promise<T | null> {
  try {
    const response = await fetch(url, { cache: 'force-cache', signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? await read(response) : null;
  } catch {
    // The page may not read it; the caller names it as missing.
    return null;
  }
}

/** A file as `data:` address. Not through typed arrays: in Firefox those of a response belong to the page. */
function dataUrl(file: Blob, window: FileWindow): Promise<string> {
  const declared = file.type === '' ? 'application/octet-stream' : file.type;
  const [mediaType = ''] = declared.split(';');
  return new Promise((resolve, reject) => {
    const reader = new window.FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsDataURL(file.slice(0, file.size, mediaType.trim()));
  });
}
