import type { MenbeDatabase } from '../../db/database';
import type { SavedSearchRecord } from '../../model/saved-search';

/** The saved searches, in the order they were saved. */
export async function listSearches(db: MenbeDatabase): Promise<SavedSearchRecord[]> {
  return db.savedSearches.toCollection().sortBy('savedAt');
}

/** Saves a search under a name. */
export async function saveSearch(
  db: MenbeDatabase,
  { name, filter }: Pick<SavedSearchRecord, 'name' | 'filter'>,
  now: Date,
): Promise<void> {
  const row = { id: crypto.randomUUID(), name, filter, savedAt: now.toISOString(), seenUntil: null };
  await db.savedSearches.add(row);
}

/** Gives a saved search another name. */
export async function renameSearch(db: MenbeDatabase, id: string, name: string): Promise<void> {
  await db.savedSearches.update(id, { name });
}

/**
 * Forgets a saved search, and that it is an alert; what it finds stays as it is. Resolves to what brings it back, `null` where it
 * is gone already.
 */
export function forgetSearch(db: MenbeDatabase, id: string): Promise<SavedSearchRecord | null> {
  return db.transaction('rw', db.savedSearches, async () => {
    const row = await db.savedSearches.get(id);
    await db.savedSearches.delete(id);
    return row ?? null;
  });
}

/** Brings a forgotten search back, in its place. */
export async function restoreSearch(db: MenbeDatabase, row: SavedSearchRecord): Promise<void> {
  await db.savedSearches.put(row);
}
