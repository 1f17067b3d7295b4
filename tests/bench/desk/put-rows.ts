import type { Page } from 'puppeteer-core';
import type { CaseRecord, CaseSourceRecord } from '../../../utils/model/case';
import type { HighlightRecord } from '../../../utils/model/highlight';
import type { SavedSearchRecord } from '../../../utils/model/saved-search';
import type { WatchRecord } from '../../../utils/model/watch';

/** Rows to put into the archive, by table. */
export interface DeskRows {
  cases: readonly CaseRecord[];
  caseSources: readonly CaseSourceRecord[];
  savedSearches: readonly SavedSearchRecord[];
  highlights: readonly HighlightRecord[];
  watches: readonly WatchRecord[];
}

/** Puts rows into IndexedDB, past Menbe's own code. `page` is any extension page. */
export async function putRows(page: Page, rows: DeskRows): Promise<void> {
  await page.evaluate(
    (tables) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('menbe');
        opening.onerror = () => reject(opening.error ?? new Error('IndexedDB failed'));
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(
            tables.map(([name]) => name),
            'readwrite',
          );
          for (const [name, all] of tables) for (const row of all) transaction.objectStore(name).put(row);
          transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB failed'));
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    Object.entries(rows),
  );
}
