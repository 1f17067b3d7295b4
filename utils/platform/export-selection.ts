import { browser } from 'wxt/browser';

const KEY = 'exportSelection';

/** Passes selected pages, by URL, from the popup to the library: the popup would close before an export ends. */
export async function leaveExportSelection(urls: readonly string[]): Promise<void> {
  await browser.storage.session.set({ [KEY]: [...urls] });
}

/** Takes and clears the selection from the popup; empty if there is none. */
export async function takeExportSelection(): Promise<string[]> {
  const stored = await browser.storage.session.get<Record<string, string[]>>(KEY);
  await browser.storage.session.remove(KEY);
  return stored[KEY] ?? [];
}
