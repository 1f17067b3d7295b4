import { v7 as uuidv7 } from 'uuid';
import type { MenbeDatabase } from '../../db/database';
import type { HighlightColour, HighlightRecord, TextQuote } from '../../model/highlight';

/** A page's highlights, as they were made; deleted ones left out. */
export async function readHighlights(db: MenbeDatabase, pageUrl: string): Promise<HighlightRecord[]> {
  const rows = await db.highlights.where('pageUrl').equals(pageUrl).sortBy('id');
  return rows.filter(({ deletedAt }) => deletedAt === null);
}

/** What a new highlight marks, and how. */
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
  await db.highlights.add(row);
  return row;
}

/** Changes a highlight's colour or comment (an empty one removes it). Does nothing when it is gone. */
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

/** Deletes a highlight; it can be restored until the bin is emptied of it. */
export async function deleteHighlight(db: MenbeDatabase, id: string, now: Date): Promise<void> {
  const time = now.toISOString();
  await db.highlights.update(id, { deletedAt: time, changedAt: time });
}

/** Takes a deletion back. */
export async function restoreHighlight(db: MenbeDatabase, id: string, now: Date): Promise<void> {
  await db.highlights.update(id, { deletedAt: null, changedAt: now.toISOString() });
}
