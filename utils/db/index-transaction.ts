import type { MenbeDatabase } from './database';

/** The tables of the search index. What they hold is derived from the pages and can be built again. */
export type IndexTable = 'indexSegments' | 'indexBlocks' | 'indexPending' | 'indexState';

/**
 * Runs `work` in an IndexedDB transaction without Dexie, whose overhead is as much as reading a block. Writing does not wait for
 * the disk: what is lost can be rebuilt, and a transaction is never lost in part. `work` may wait for requests only. Resolves when
 * a writing transaction is complete, a reading one as soon as `work` is; rejects with the error of either.
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
  // When `work` throws first, nobody waits for this promise.
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
    // The transaction has ended by itself already.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

/** The result of a request. Rejects with its error. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('failed', 'UnknownError'));
  });
}
