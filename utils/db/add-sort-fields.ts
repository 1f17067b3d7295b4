import type { Table } from 'dexie';
import type { PageRecord } from '../model/records';
import { titleKey } from './title-key';

/** Rows in memory at a time; what an upgrade takes depends on the rows, hardly on this. */
const SLICE = 2000;

/**
 * Gives pages of version 1 the fields they are sorted by: a row without them is in no index by them. For an upgrade, which is one transaction: either all rows have them or the database stays as it was.
 */
export async function addSortFields(pages: Table<PageRecord, string>): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await pages.where(':id').above(after).limit(SLICE).toArray();
    const last = rows.at(-1);
    if (!last) return;
    after = last.url;
    await pages.bulkPut(
      rows.map((row) => ({
        ...row,
        titleKey: titleKey(row),
        opens: row.opens ?? 0,
        lastOpenedAt: row.lastOpenedAt ?? null,
      })),
    );
  }
}
