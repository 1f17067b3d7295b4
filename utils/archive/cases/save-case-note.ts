import type { MenbeDatabase } from '../../db/database';
import { type NoteEdit, type NoteSave, planSave } from '../notes/save-note';

/** Stores a case's note as `saveNote` stores a page's. Does nothing for a case that no longer exists. */
export function saveCaseNote(db: MenbeDatabase, id: string, text: string, edit: NoteEdit): Promise<NoteSave> {
  return db.transaction('rw', db.cases, async (): Promise<NoteSave> => {
    const { result, change } = planSave(await db.cases.get(id), text, edit);
    if (change) await db.cases.update(id, change);
    return result;
  });
}
