import type { Page } from 'puppeteer-core';

/** Lets the minute pass that a site is left alone for. `page` is any extension page. */
export async function aMinuteLater(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
      });
    const database = await settled(indexedDB.open('menbe'));
    const rows = database.transaction('watches', 'readwrite').objectStore('watches');
    for (const row of await settled<{ requestedAt: string | null }[]>(rows.getAll())) {
      if (row.requestedAt === null) continue;
      const requestedAt = new Date(Date.parse(row.requestedAt) - 60_000).toISOString();
      await settled(rows.put({ ...row, requestedAt }));
    }
    database.close();
  });
}
