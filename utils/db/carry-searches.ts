import { dropStoredSearches, readStoredSearches } from '../platform/stored-searches';
import type { MenbeDatabase } from './database';

/** Name of the lock under which they are moved: two pages may open at the same time. */
const LOCK = 'menbe-carry-searches';

/**
 * Moves the searches that an earlier Menbe kept in the extension's storage into the database, once. They leave the storage only
 * after the database has them, so that one that fails is made up for the next time. Rejects with errors of either.
 */
export async function carrySearches(db: MenbeDatabase, now: Date): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const stored = await readStoredSearches();
    if (stored.length === 0) return;
    const known = new Set(await db.savedSearches.toCollection().primaryKeys());
    // Before those that are saved from now on, in their own order.
    const first = now.getTime() - stored.length;
    const rows = stored.map(({ id, name, filter }, index) => ({
      id,
      name,
      filter,
      savedAt: new Date(first + index).toISOString(),
      seenUntil: null,
    }));
    await db.savedSearches.bulkAdd(rows.filter(({ id }) => !known.has(id)));
    await dropStoredSearches();
  });
}
