/** What of a page's window reading files takes. */
export interface FileWindow {
  FileReader: typeof FileReader;
}

type Fetch = typeof fetch;

/** Milliseconds for one file, and characters for all. */
const PATIENCE = 10_000;
const LARGEST = 100 * 1024 * 1024;
const AT_ONCE = 6;

/** Reads files as `data:` addresses, some at a time, until there is too much of it; those that cannot be read are left out. */
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

/** A text file; `null` when it is not given out to the page. */
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
    // Not given out to the page; the caller names it as missing.
    return null;
  }
}

/** Not through typed arrays: those of a response belong to the page, and Firefox lets a content script into none of them. */
function dataUrl(file: Blob, window: FileWindow): Promise<string> {
  const [type] = (file.type || 'application/octet-stream').split(';') as [string];
  return new Promise((resolve, reject) => {
    const reader = new window.FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsDataURL(file.slice(0, file.size, type.trim()));
  });
}
