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

/** Forgets a saved search; what it finds stays as it is. */
export async function forgetSearch(db: MenbeDatabase, id: string): Promise<void> {
  await db.savedSearches.delete(id);
}
