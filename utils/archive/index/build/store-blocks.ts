import type { MenbeDatabase } from '../../../db/database';
import { indexTransaction } from '../../../db/index-transaction';
import { sealed } from '../../../search/index/checksum';
import type { Block } from '../../../search/index/segment-layout';

/** Most blocks in one transaction of a merge, so that a save waits only briefly. */
export const BLOCKS_AT_ONCE = 96;

/** Stores blocks of a segment. The transaction must include `indexBlocks`. */
export function putBlocks(transaction: IDBTransaction, segment: number, blocks: readonly Block[]): void {
  const store = transaction.objectStore('indexBlocks');
  for (const { kind, number, bytes } of blocks) store.put(sealed(bytes), [segment, kind, number]);
}

/** Stores blocks of a segment in a transaction of their own. */
export function storeBlocks(db: MenbeDatabase, segment: number, blocks: readonly Block[]): Promise<void> {
  return indexTransaction(db, ['indexBlocks'], 'readwrite', (transaction) =>
    putBlocks(transaction, segment, blocks),
  );
}
