import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';

/** A page's note. */
export interface StoredNote {
  /** Markdown; '' for none. */
  text: string;
  /** Time of the last edit. A save passes it as `base`, which detects lost updates. */
  changedAt: string | null;
}

/** The result of a save: stored, or a conflict because the note was edited after `base`; then nothing was changed. */
export type NoteSave =
  { status: 'saved'; changedAt: string | null } | { status: 'conflict'; theirs: StoredNote };

/**
 * Stores a page's note unless it was edited after `base`; then returns the current note. An empty text removes the note.
 * @param base `changedAt` of the note the edit is based on
 * Rejects with errors of the database. Does nothing for a page that no longer exists.
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
    // Two edits in one millisecond need different times, or the second would be a lost update for a reader of the first.
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
