import { browser } from 'wxt/browser';

/** Name of the database that an installation begins with. */
export const FIRST_DATABASE = 'menbe';

/** Its key in `storage.local`. */
export const DATABASE_NAME_KEY = 'databaseName';

/** Name of the database that the archive is in. Rejects with what the extension's storage says. */
export async function databaseName(): Promise<string> {
  const stored = await browser.storage.local.get<{ [DATABASE_NAME_KEY]?: string }>(DATABASE_NAME_KEY);
  return stored[DATABASE_NAME_KEY] ?? FIRST_DATABASE;
}
