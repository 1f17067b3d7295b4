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
  // A search is part of a live query, in which Dexie lets nothing be written: later, it is part of none.
  setTimeout(() => void tellBackground(db).catch(() => undefined));
}

/** Writes the state as it is, through Dexie: the background hears of that, and of nothing that is written past it. */
function tellBackground(db: MenbeDatabase): Promise<void> {
  return db.transaction('rw', db.indexState, async () => {
    const state = await db.indexState.get('index');
    if (state) await db.indexState.put(state);
  });
}
