import { type Browser, browser } from 'wxt/browser';

/** A search that the user keeps. */
export interface SavedSearch {
  id: string;
  /** As the user calls it. */
  name: string;
  /** As typed, see `parseQuery`. */
  filter: string;
}

const KEY = 'savedSearches';

/** Name of the lock under which they are changed: two pages may change them at the same time. */
const LOCK = 'menbe-saved-searches';

/** Saved searches in the order they were saved. Rejects with what the browser's storage rejects with. */
export async function readSavedSearches(): Promise<SavedSearch[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.filter(isSavedSearch) : [];
}

/** Saves a search under a name. */
export function saveSearch(search: Omit<SavedSearch, 'id'>): Promise<void> {
  return change((searches) => [...searches, { id: crypto.randomUUID(), ...search }]);
}

/** Forgets a saved search; what it finds stays as it is. */
export function forgetSearch(id: string): Promise<void> {
  return change((searches) => searches.filter((each) => each.id !== id));
}

/** Calls back with the saved searches at each change in any context. @returns a function that stops this */
export function watchSavedSearches(onChange: (searches: SavedSearch[]) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && KEY in changes) void readSavedSearches().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function change(to: (searches: readonly SavedSearch[]) => SavedSearch[]): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    await browser.storage.local.set({ [KEY]: to(await readSavedSearches()) });
  });
}

/** What another version, or a damaged profile, has left there is not trusted. */
function isSavedSearch(value: unknown): value is SavedSearch {
  const { id, name, filter } = Object(value) as Partial<Record<keyof SavedSearch, unknown>>;
  return [id, name, filter].every((text) => typeof text === 'string');
}
