import Dexie from 'dexie';
import type { MenbeDatabase } from './database';

/**
 * Calls back whenever pages changed in a way that searches must know of, in this context or another. For who reads the
 * search index, which is read past Dexie, so that live queries do not learn of it. Returns what stops it.
 * https://dexie.org/docs/Dexie/Dexie.on.storagemutated
 */
export function watchPending(db: MenbeDatabase, onChange: () => void): () => void {
  const listener = (parts: object) => {
    if (Object.keys(parts).some((part) => part.startsWith(`idb://${db.name}/indexPending`))) onChange();
  };
  Dexie.on('storagemutated', listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}
