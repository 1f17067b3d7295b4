import type { MenbeDatabase } from '../../db/database';
import { recordChange } from './record-entries';

/**
 * Adds "deleted" entries for pages that went into the bin before the ledger existed. Without them an export of all would lack
 * snapshots that its ledger lists as present.
 */
export async function tellOldBin(db: MenbeDatabase): Promise<void> {
  const first = await db.ledger.toCollection().first();
  if (!first) return;
  const urls = await db.pages.where('deletedAt').below(first.at).primaryKeys();
  if (urls.length === 0) return;
  await recordChange(db, {
    tables: [db.pages],
    plan: async () => {
      const told = new Set<string>();
      await db.ledger.each(({ kind, subject }) => {
        if (kind === 'binned') told.add(subject.pageUrl);
      });
      const pages = await db.pages.bulkGet(urls);
      return pages.flatMap((page) => (page?.deleted === 1 && !told.has(page.url) ? [page.url] : []));
    },
    drafts: (untold) => untold.map((pageUrl) => ({ kind: 'binned', subject: { pageUrl } })),
    write: () => Promise.resolve(),
  });
}
