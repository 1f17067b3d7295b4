import { copyPage } from './copy-page';
import { treesIn } from './live-trees';
import { readFiles } from './read-files';
import { readSheets } from './read-sheets';

/** A page in one document. */
export interface SavedPage {
  html: string;
  /** Addresses of what could not be read. */
  missing: string[];
}

/**
 * Makes a self-contained document of the page in a window: style sheets, pictures and fonts inside it, shadow trees as
 * templates, frames of the same site as documents, fields as they are filled in. Files come from the browser's cache
 * where it gives them out; what other sites do not let the page read is named as missing. Leaves the page as it is.
 */
export async function savePage(
  window: Window & typeof globalThis,
  fetch: typeof globalThis.fetch,
): Promise<SavedPage> {
  const { document } = window;
  const sheets = await readSheets(treesIn(document), fetch);
  // Twice: once to learn which files are named, once to put them in.
  const named = new Set<string>();
  copyPage(document, sheets, (url) => (named.add(url), null));
  const wanted = [...named].filter((url) => /^(?:https?|blob):/.test(url));
  const files = await readFiles(wanted, fetch, window);
  const html = copyPage(document, sheets, (url) => files.get(url) ?? null);
  const unread = wanted.filter((url) => url.startsWith('http') && !files.has(url));
  return { html, missing: [...sheets.missing, ...unread] };
}
