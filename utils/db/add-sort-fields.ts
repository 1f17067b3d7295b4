import type { PageRecord } from '../model/records';
import type { MenbeDatabase } from './database';
import { titleKey } from './title-key';

/** Gives pages that were archived by version 1 the fields they are sorted by: without a field a row is not in the index over it. */
export async function addSortFields(db: MenbeDatabase, pages: readonly PageRecord[]): Promise<void> {
  const old = pages.filter(({ titleKey: key }) => key === undefined);
  if (old.length === 0) return;
  await db.transaction('rw', db.pages, async () => {
    // The rows may have changed since they were read.
    const rows = await db.pages.bulkGet(old.map(({ url }) => url));
    await db.pages.bulkPut(
      rows.flatMap((row) =>
        row ? { opens: 0, lastOpenedAt: null, ...row, titleKey: row.titleKey ?? titleKey(row) } : [],
      ),
    );
  });
}
