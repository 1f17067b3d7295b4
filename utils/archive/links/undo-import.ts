import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { sweepImports } from './sweep-imports';

/**
 * Takes an import back at once: its links are neither shown nor counted any more. `sweepImports` deletes their rows
 * later; the next import of any file waits for that.
 */
export function takeImportBack(db: MenbeDatabase, importId: string): Promise<void> {
  return db.transaction('rw', db.imports, db.meta, async () => {
    const record = await db.imports.get(importId);
    if (!record || record.state === 'undone') return;
    await db.imports.put({ ...record, state: 'undone', hidden: record.added });
    await addToCounters(db, { waitingLinks: -record.added });
  });
}

/** Takes an import back, and waits until all of it is out of the tables. */
export async function undoImport(db: MenbeDatabase, importId: string): Promise<void> {
  await takeImportBack(db, importId);
  await sweepImports(db);
}
