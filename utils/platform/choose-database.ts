import { browser } from 'wxt/browser';
import { forgetArchive } from './archive-marker';
import { DATABASE_NAME_KEY } from './database-name';

/**
 * Has the archive go on in another database. The identity of the one before is forgotten first: it would look as if the browser had
 * lost it.
 */
export async function chooseDatabase(name: string): Promise<void> {
  await forgetArchive();
  await browser.storage.local.set({ [DATABASE_NAME_KEY]: name });
}

/** Calls `tell` whenever another database is chosen, in any context. */
export function onOtherDatabase(tell: () => void): void {
  // Unlike `storage.local.onChanged`, this event wakes a suspended worker.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && DATABASE_NAME_KEY in changes) tell();
  });
}
