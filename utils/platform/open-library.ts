import { browser } from 'wxt/browser';
import { LIBRARY_PAGE } from '../model/extension-pages';

/** URL of the library page with a route, e.g. `#/read/…`. */
function libraryUrl(hash: string): string {
  return browser.runtime.getURL(`/${LIBRARY_PAGE}${hash}`);
}

/** Opens a route of the library, in this window's existing library tab or a new one. */
export async function openLibrary(hash: string): Promise<void> {
  const url = libraryUrl(hash);
  const open = await libraryTab();
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}

async function libraryTab() {
  const library = libraryUrl('');
  const tabs = await browser.tabs.query({ currentWindow: true });
  // `tab.url` of the extension's own pages needs no permission.
  return tabs.find((tab) => tab.url?.startsWith(library));
}
