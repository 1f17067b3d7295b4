import type { Page } from 'puppeteer-core';

/** Changes the schema of a database past Menbe's own code: deletes a store if there is one of this name, and sets a version. */
export async function raiseDatabase(
  page: Page,
  { name, version, without }: { name: string; version: number; without: string | null },
): Promise<void> {
  await page.evaluate(
    (database, to, store) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database, to);
        request.onupgradeneeded = () => {
          if (store !== null) request.result.deleteObjectStore(store);
        };
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    name,
    version,
    without,
  );
}
