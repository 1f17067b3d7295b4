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

/** The state of the index; before the first write, that nothing is indexed. */
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

/** Counts the generation up, in the transaction that changes segments. `changes` are written into the row as well. */
export async function nextGeneration(
  transaction: IDBTransaction,
  changes: Partial<IndexStateRecord> = {},
): Promise<void> {
  const store = transaction.objectStore('indexState');
  const state = ((await answer(store.get('index'))) as IndexStateRecord | undefined) ?? UNBUILT;
  store.put({ ...state, ...changes, generation: state.generation + 1 });
}
