import type { MenbeDatabase } from '../../../db/database';
import { answer, type IndexTable } from '../../../db/index-transaction';
import { INDEX_VERSION, type IndexStateRecord } from '../../../model/index-records';

/** The state of an index that was never written. */
const UNBUILT: IndexStateRecord = {
  name: 'index',
  generation: 0,
  version: INDEX_VERSION,
  cursor: '',
  checked: 0,
};

/** The state of the index; `UNBUILT` before the first write. */
export async function readState(db: MenbeDatabase): Promise<IndexStateRecord> {
  return (await db.indexState.get('index')) ?? UNBUILT;
}

/** Tables of a transaction that publishes segments. */
export const PUBLISHING: readonly IndexTable[] = [
  'indexSegments',
  'indexBlocks',
  'indexPending',
  'indexState',
];

/** Increments the generation in the transaction that changes segments, and writes `changes` into the same row. */
export async function nextGeneration(
  transaction: IDBTransaction,
  changes: Partial<IndexStateRecord> = {},
): Promise<void> {
  const store = transaction.objectStore('indexState');
  const state = ((await answer(store.get('index'))) as IndexStateRecord | undefined) ?? UNBUILT;
  store.put({ ...state, ...changes, generation: state.generation + 1 });
}

/** Notes that the words of a page are to be taken out of the index. Call it in a transaction over `indexState`. */
export async function forgetInIndex(db: MenbeDatabase, url: string): Promise<void> {
  const state = await readState(db);
  await db.indexState.put({ ...state, forget: [...(state.forget ?? []), url] });
}
