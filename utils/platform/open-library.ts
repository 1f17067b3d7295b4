import { browser } from 'wxt/browser';

/** The library page at a place of its own, e.g. `#/read/…`. */
function libraryUrl(hash: string): string {
  return `${browser.runtime.getURL('/library.html')}${hash}`;
}

/** Shows the library at a place: in the tab that already has it in this window, else in a new one. */
export async function openLibrary(hash: string): Promise<void> {
  const url = libraryUrl(hash);
  const open = await libraryTab();
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}

async function libraryTab() {
  const library = libraryUrl('');
  const tabs = await browser.tabs.query({ currentWindow: true });
  // An extension sees the addresses of its own pages without any permission.
  return tabs.find((tab) => tab.url?.startsWith(library));
}
