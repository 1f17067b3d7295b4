import type { Page } from 'puppeteer-core';
import type { AttachmentRecord } from '../../../utils/model/attachment';
import type { HighlightRecord } from '../../../utils/model/highlight';
import type { LinkRecord } from '../../../utils/model/link';
import type { LedgerEntry } from '../../../utils/model/ledger';
import type { ContentRecord, MetaRecord, PageRecord, SnapshotRecord } from '../../../utils/model/records';
import type { TimeTokenRecord } from '../../../utils/model/time-token';
import type { WatchRecord } from '../../../utils/model/watch';

/** The tables of the archive, by what their rows are. */
export interface Tables {
  pages: PageRecord;
  snapshots: SnapshotRecord;
  contents: ContentRecord;
  highlights: HighlightRecord;
  meta: MetaRecord;
  timeTokens: TimeTokenRecord;
  attachments: AttachmentRecord;
  ledger: LedgerEntry;
  links: LinkRecord;
  watches: WatchRecord;
}

/**
 * Reads all rows of a table from IndexedDB, past Menbe's own code. `page` is any extension page.
 * @throws Error (from the page) when the database or the table does not exist.
 */
export async function readRows<Name extends keyof Tables>(page: Page, table: Name): Promise<Tables[Name][]> {
  const rows = await page.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
      });
    const database = await settled(indexedDB.open('menbe'));
    try {
      return await settled<unknown[]>(database.transaction(name).objectStore(name).getAll());
    } finally {
      database.close();
    }
  }, table);
  return rows as Tables[Name][];
}
