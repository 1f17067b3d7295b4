import Dexie, { type ObservabilitySet } from 'dexie';
import type { MenbeDatabase } from './database';
import { writtenTables } from './written-tables';

/**
 * Calls back whenever pages are marked for the search index, or no longer, in this context or another. The index is read past
 * Dexie, so live queries do not notice. Returns a function that stops it.
 * https://dexie.org/docs/Dexie/Dexie.on.storagemutated
 */
export function watchPending(db: MenbeDatabase, onChange: () => void): () => void {
  const listener = (parts: ObservabilitySet) => {
    const own = Object.entries(parts).filter(([part]) => part.startsWith(`idb://${db.name}/`));
    if (writtenTables(Object.fromEntries(own)).has('indexPending')) onChange();
  };
  Dexie.on('storagemutated', listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}
