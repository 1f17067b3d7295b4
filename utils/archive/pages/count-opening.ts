import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import { rememberOpening } from './recent-openings';

/** Counts an opening of a page in the reader. Does nothing for a page that no longer exists. */
export async function countOpening(db: MenbeDatabase, url: string, now: Date): Promise<void> {
  await db.transaction('rw', db.pages, db.indexPending, db.meta, async () => {
    const page = await db.pages.get(url);
    if (!page) return;
    const opens = (page.opens ?? 0) + 1;
    await db.pages.put({ ...page, opens, lastOpenedAt: now.toISOString() });
    await rememberOpening(db, url, now);
    // The index only distinguishes opened pages from unopened ones, so later openings do not change it.
    if (opens === 1) await markForIndex(db, [{ url, gone: page.deleted }]);
  });
}
