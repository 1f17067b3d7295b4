import { browser } from 'wxt/browser';

/** A search as it was saved before searches had a table of the database. */
export interface StoredSearch {
  id: string;
  name: string;
  filter: string;
}

const KEY = 'savedSearches';

/** The searches that an earlier Menbe has left in the extension's storage, in the order they were saved. */
export async function readStoredSearches(): Promise<StoredSearch[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.filter(isStoredSearch) : [];
}

/** Forgets them, once they are somewhere else. */
export function dropStoredSearches(): Promise<void> {
  return browser.storage.local.remove(KEY);
}

/** What another version, or a damaged profile, has left there is not trusted. */
function isStoredSearch(value: unknown): value is StoredSearch {
  const { id, name, filter } = Object(value) as Partial<Record<keyof StoredSearch, unknown>>;
  return [id, name, filter].every((text) => typeof text === 'string');
}
