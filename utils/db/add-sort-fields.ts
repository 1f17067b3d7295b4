import type { PageRecord } from '../model/records';
import type { MenbeDatabase } from './database';
import { titleKey } from './title-key';

/** Gives those of these pages that were archived by version 1 the fields they are sorted by: a row without them is in no index by them. */
export async function addSortFields(db: MenbeDatabase, pages: readonly PageRecord[]): Promise<void> {
  const old = pages.filter(({ titleKey: key }) => key === undefined);
  if (old.length === 0) return;
  await db.transaction('rw', db.pages, async () => {
    // Read anew: they may have changed since.
    const rows = await db.pages.bulkGet(old.map(({ url }) => url));
    await db.pages.bulkPut(
      rows.flatMap((row) =>
        row ? { opens: 0, lastOpenedAt: null, ...row, titleKey: row.titleKey ?? titleKey(row) } : [],
      ),
    );
  });
}
