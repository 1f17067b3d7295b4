import { browser } from 'wxt/browser';

const KEY = 'exportSelection';

/** Hands chosen pages, by URL, from the popup to the library: the popup closes before an export ends. */
export async function leaveExportSelection(urls: readonly string[]): Promise<void> {
  await browser.storage.session.set({ [KEY]: [...urls] });
}

/** Takes what the popup left; empty if nothing. */
export async function takeExportSelection(): Promise<string[]> {
  const stored = await browser.storage.session.get<Record<string, string[]>>(KEY);
  await browser.storage.session.remove(KEY);
  return stored[KEY] ?? [];
}
