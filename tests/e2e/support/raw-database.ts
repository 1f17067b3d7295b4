import type { Page } from 'puppeteer-core';

/** Raises the version of a database past Menbe's own code; its stores stay as they are. */
export async function raiseDatabase(page: Page, name: string, version: number): Promise<void> {
  await page.evaluate(
    (database, to) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database, to);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    name,
    version,
  );
}

/** Makes a database with one row in the store `meta`, and without all other stores. */
export async function makeDatabase(page: Page, name: string, version: number): Promise<void> {
  await page.evaluate(
    (database, as) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database, as);
        request.onupgradeneeded = () => {
          const store = request.result.createObjectStore('meta', { keyPath: 'name' });
          store.add({ name: 'createdAt', value: 1 });
        };
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    name,
    version,
  );
}
