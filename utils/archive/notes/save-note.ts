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

/** A row with a note, and when it was edited last. */
interface Noted {
  note: string | null;
  noteChangedAt: string | null;
}

/** What a save would do: its result, and what changes in the row; `null` where nothing does. */
interface PlannedSave {
  result: NoteSave;
  change: Noted | null;
}

/** The edit that a save is based on: `changedAt` of the note that was shown, and the time. */
export interface NoteEdit {
  base: string | null;
  now: Date;
}

/** Plans to store a text as the note of a row, unless that was edited after `base`. An empty text removes the note. */
export function planSave(row: Noted | undefined, text: string, { base, now }: NoteEdit): PlannedSave {
  const note = text.trim() === '' ? null : text;
  if (!row || row.note === note)
    return { result: { status: 'saved', changedAt: row?.noteChangedAt ?? null }, change: null };
  if (row.noteChangedAt !== base) {
    const theirs = { text: row.note ?? '', changedAt: row.noteChangedAt };
    return { result: { status: 'conflict', theirs }, change: null };
  }
  // Two edits in one millisecond need different times, or the second would be a lost update for a reader of the first.
  const changedAt = laterThan(base, now);
  return { result: { status: 'saved', changedAt }, change: { note, noteChangedAt: changedAt } };
}

/**
 * Stores a page's note unless it was edited after `base`; then returns the current note. An empty text removes the note.
 * Rejects with errors of the database. Does nothing for a page that no longer exists.
 */
export function saveNote(db: MenbeDatabase, url: string, text: string, edit: NoteEdit): Promise<NoteSave> {
  return db.transaction('rw', db.pages, db.indexPending, async (): Promise<NoteSave> => {
    const page = await db.pages.get(url);
    const { result, change } = planSave(page, text, edit);
    if (!page || !change) return result;
    await db.pages.put({ ...page, ...change });
    await markForIndex(db, [{ url, gone: page.deleted }]);
    return result;
  });
}

function laterThan(base: string | null, now: Date): string {
  const earliest = base === null ? 0 : Date.parse(base) + 1;
  return new Date(Math.max(now.getTime(), earliest)).toISOString();
}
