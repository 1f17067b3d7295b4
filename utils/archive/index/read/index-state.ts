import type { MenbeDatabase } from '../../../db/database';
import { answer, type IndexTable } from '../../../db/index-transaction';
import { INDEX_VERSION, type IndexStateRecord } from '../../../model/index-records';

const UNBUILT: IndexStateRecord = {
  name: 'index',
  generation: 0,
  version: INDEX_VERSION,
  cursor: '',
  checked: 0,
};

/** What is known of the index; until the first writing, that nothing is indexed. */
export async function readState(db: MenbeDatabase): Promise<IndexStateRecord> {
  return (await db.indexState.get('index')) ?? UNBUILT;
}

/** Tables of a transaction that publishes. */
export const PUBLISHING: readonly IndexTable[] = [
  'indexSegments',
  'indexBlocks',
  'indexPending',
  'indexState',
];

/** Marks that segments changed, in the transaction that changes them. `changes` go into the row. */
export async function nextGeneration(
  transaction: IDBTransaction,
  changes: Partial<IndexStateRecord> = {},
): Promise<void> {
  const store = transaction.objectStore('indexState');
  const state = ((await answer(store.get('index'))) as IndexStateRecord | undefined) ?? UNBUILT;
  store.put({ ...state, ...changes, generation: state.generation + 1 });
}
