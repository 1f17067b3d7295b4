import type { Page } from 'puppeteer-core';
import { median, round } from '../bars';

/** Prints what asking for strict durability costs: the same small transaction with and without, in turn. */
export async function printDurabilityCost(extensionPage: Page): Promise<void> {
  const times = await extensionPage.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('bench', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('rows');
      request.onsuccess = () => resolve(request.result);
    });
    const found: Record<'strict' | 'relaxed', number[]> = { strict: [], relaxed: [] };
    for (let turn = 0; turn < 100; turn++) {
      const durability = turn % 2 === 0 ? 'strict' : 'relaxed';
      const start = performance.now();
      const transaction = db.transaction('rows', 'readwrite', { durability });
      transaction.objectStore('rows').put('x'.repeat(15_000), turn);
      await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
      found[durability].push(performance.now() - start);
    }
    db.close();
    indexedDB.deleteDatabase('bench');
    return found;
  });
  console.log(
    `       a transaction of 15 kB: strict ${round(median(times.strict))} ms, relaxed ${round(median(times.relaxed))} ms`,
  );
}
