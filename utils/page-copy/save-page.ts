import { copyPage } from './copy-page';
import { treesIn } from './live-trees';
import { readFiles } from './read-files';
import { readSheets } from './read-sheets';

/** A page as one self-contained document. */
export interface SavedPage {
  html: string;
  /** Addresses of files that could not be read, and drawings. */
  missing: string[];
}

/**
 * Makes a self-contained document of the page in a window: with style sheets, pictures and fonts, shadow trees as templates,
 * frames of the same site as documents, and fields as they are filled in. Files come from the browser's cache where they
 * are in it; those that the page may not read are missing. Does not change the page.
 */
export async function savePage(
  window: Window & typeof globalThis,
  fetch: typeof globalThis.fetch,
): Promise<SavedPage> {
  const { document } = window;
  const sheets = await readSheets(treesIn(document), fetch);
  // Copied twice: first to find out which files it names, then with these files.
  const named = new Set<string>();
  copyPage(document, sheets, (url) => {
    named.add(url);
    return null;
  });
  const wanted = [...named].filter((url) => /^(?:https?|blob):/.test(url));
  const files = await readFiles(wanted, fetch, window);
  const html = copyPage(document, sheets, (url) => files.get(url) ?? null);
  const unread = wanted.filter((url) => url.startsWith('http') && !files.has(url));
  return { html, missing: [...sheets.missing, ...unread] };
}
