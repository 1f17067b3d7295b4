import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';

/** A page's note as it was read or written. */
export interface StoredNote {
  /** Markdown; '' for none. */
  text: string;
  /** When it was last edited; what a later save must name to show that it knows this text. */
  changedAt: string | null;
}

/** What became of a save: stored; or someone else has edited the note since `base`, and nothing was changed. */
export type NoteSave =
  { status: 'saved'; changedAt: string | null } | { status: 'conflict'; theirs: StoredNote };

/**
 * Stores a page's note if it is still the one that the edit began with, or says what it is now. An empty text removes it.
 * @param base `changedAt` of the note the edit is based on
 * Rejects with what the database throws. Does nothing for a page that is gone.
 */
export function saveNote(
  db: MenbeDatabase,
  url: string,
  text: string,
  { base, now }: { base: string | null; now: Date },
): Promise<NoteSave> {
  return db.transaction('rw', db.pages, db.indexPending, async (): Promise<NoteSave> => {
    const page = await db.pages.get(url);
    const note = text.trim() === '' ? null : text;
    if (!page || page.note === note) return { status: 'saved', changedAt: page?.noteChangedAt ?? null };
    if (page.noteChangedAt !== base) {
      return { status: 'conflict', theirs: { text: page.note ?? '', changedAt: page.noteChangedAt } };
    }
    // Two edits in one millisecond need different times: whoever read the first would overwrite the second unseen.
    const changedAt = laterThan(base, now);
    await db.pages.put({ ...page, note, noteChangedAt: changedAt });
    await markForIndex(db, [{ url, gone: page.deleted }]);
    return { status: 'saved', changedAt };
  });
}

function laterThan(base: string | null, now: Date): string {
  const earliest = base === null ? 0 : Date.parse(base) + 1;
  return new Date(Math.max(now.getTime(), earliest)).toISOString();
}
