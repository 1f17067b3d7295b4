import type { MenbeDatabase } from './database';

/** The tables of the search index. What they hold is derived from the pages and can be built again. */
export type IndexTable = 'indexSegments' | 'indexBlocks' | 'indexPending' | 'indexState';

/**
 * Runs `work` in a transaction of the browser's own: Dexie's costs as much as reading a block does. Writing does not wait
 * for the disk, as what is lost can be built again; it is never lost in part. `work` may wait for requests only.
 * Resolves when the transaction is complete; rejects with its error.
 */
export async function indexTransaction<T>(
  db: MenbeDatabase,
  tables: readonly IndexTable[],
  mode: 'readonly' | 'readwrite',
  work: (transaction: IDBTransaction) => Promise<T> | T,
): Promise<T> {
  if (!db.isOpen()) await db.open();
  const transaction = db.backendDB().transaction(tables, mode, { durability: 'relaxed' });
  const completed = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
  // Handled here even when `work` throws first.
  completed.catch(() => undefined);
  try {
    const result = await work(transaction);
    if (mode === 'readwrite') await completed;
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    // It ended by itself, which is what is wanted.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

/** The result of a request. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('failed', 'UnknownError'));
  });
}
