import { v7 as uuidv7 } from 'uuid';
import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import type { HighlightColour, HighlightRecord, TextQuote } from '../../model/highlight';

/** A page's highlights in order of creation, without deleted ones. */
export async function readHighlights(db: MenbeDatabase, pageUrl: string): Promise<HighlightRecord[]> {
  const rows = await db.highlights.where('pageUrl').equals(pageUrl).sortBy('id');
  return rows.filter(({ deletedAt }) => deletedAt === null);
}

/** The quote and colour of a new highlight. */
export interface NewHighlight {
  pageUrl: string;
  snapshotId: string;
  quote: TextQuote;
  colour: HighlightColour;
}

/** Stores a highlight; resolves to its row. */
export async function addHighlight(
  db: MenbeDatabase,
  highlight: NewHighlight,
  now: Date,
): Promise<HighlightRecord> {
  const time = now.toISOString();
  const row: HighlightRecord = {
    id: uuidv7({ msecs: now.getTime() }),
    ...highlight,
    comment: null,
    createdAt: time,
    changedAt: time,
    deletedAt: null,
  };
  await changeMarked(db, row.pageUrl, () => db.highlights.add(row));
  return row;
}

/** Changes a highlight's colour or comment (an empty one removes it). Does nothing when the highlight no longer exists. */
export async function changeHighlight(
  db: MenbeDatabase,
  id: string,
  change: Partial<Pick<HighlightRecord, 'colour' | 'comment'>>,
  now: Date,
): Promise<void> {
  const { comment, ...rest } = change;
  const words = comment === undefined ? {} : { comment: comment?.trim() || null };
  await db.highlights.update(id, { ...rest, ...words, changedAt: now.toISOString() });
}

/** Deletes a highlight; it can be restored until it expires in the bin. */
export async function deleteHighlight(db: MenbeDatabase, id: string, now: Date): Promise<void> {
  const time = now.toISOString();
  await update(db, id, { deletedAt: time, changedAt: time });
}

/** Restores a deleted highlight. */
export async function restoreHighlight(db: MenbeDatabase, id: string, now: Date): Promise<void> {
  await update(db, id, { deletedAt: null, changedAt: now.toISOString() });
}

async function update(db: MenbeDatabase, id: string, change: Partial<HighlightRecord>): Promise<void> {
  const row = await db.highlights.get(id);
  if (row) await changeMarked(db, row.pageUrl, () => db.highlights.update(id, change));
}

/** Changes a highlight and marks its page: searches narrow by whether a page has any. */
async function changeMarked(
  db: MenbeDatabase,
  pageUrl: string,
  change: () => PromiseLike<unknown>,
): Promise<void> {
  await db.transaction('rw', db.highlights, db.indexPending, async () => {
    await change();
    await markForIndex(db, [{ url: pageUrl, gone: 0 }]);
  });
}
