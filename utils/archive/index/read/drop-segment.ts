import type { MenbeDatabase } from '../../../db/database';
import { indexTransaction } from '../../../db/index-transaction';
import { nextGeneration } from './index-state';

/** Drops a damaged segment and the merges that read from it; their pages are reindexed. */
export async function dropSegment(db: MenbeDatabase, segment: number): Promise<void> {
  const records = await db.indexSegments.toArray();
  const doomed = records.filter(({ id, merge }) => id === segment || merge?.sources.includes(segment));
  await indexTransaction(db, ['indexSegments', 'indexState'], 'readwrite', async (transaction) => {
    for (const { id } of doomed) transaction.objectStore('indexSegments').delete(id);
    await nextGeneration(transaction, { cursor: '', checked: 0 });
  });
  // A search runs inside a live query, in which Dexie refuses writes; a timer runs outside of it. A failure here
  // delays the reindexing and no more: the index job looks for damage at every start of the background and after
  // every write.
  setTimeout(() => void notifyBackground(db).catch(() => undefined));
}

/** Writes the state unchanged through Dexie: the background gets notified of such writes only. */
function notifyBackground(db: MenbeDatabase): Promise<void> {
  return db.transaction('rw', db.indexState, async () => {
    const state = await db.indexState.get('index');
    if (state) await db.indexState.put(state);
  });
}
