import type { MenbeDatabase } from '../../db/database';
import type { TagRenameRecord } from '../../model/records';
import { unwatchTag, watchTagAs } from '../watch/change-watches';
import { changeTagged, type TagEdit } from '../tags/change-tags';
import { tidyTag, withTagRenamed } from '../tags/tag-text';

/**
 * Renames a tag on every page, including the bin; an existing tag of the new name is merged with it. Each slice is a transaction
 * that removes `from`, so the pages that still have it are the remaining work; until the end the list shows both tags. Repeating
 * the call finishes an interrupted rename; `resumeRenames` does so after the page was closed. Watches follow the new name.
 * @param from exactly as it is spelled
 * @returns the number of changed pages; 0 when `to` has no words or is the same.
 * Rejects with the signal's reason and errors of the database.
 */
export async function renameTag(db: MenbeDatabase, from: string, to: string, edit: TagEdit): Promise<number> {
  const name = tidyTag(to);
  if (name === '' || name === from) return 0;
  const note: TagRenameRecord = { name: `renaming:${from}`, value: edit.now.getTime(), from, to: name };
  await db.meta.put(note);
  try {
    return await carryOut(db, note, edit);
  } finally {
    await db.meta.delete(note.name);
  }
}

/** Whether a rename is running or was interrupted. */
export async function hasUnfinishedRenames(db: MenbeDatabase): Promise<boolean> {
  return (await db.meta.where('name').startsWith('renaming:').count()) > 0;
}

/**
 * Resumes interrupted renames. One that still runs in another context is safe: both do the same idempotent work. A rename that fails
 * stays recorded, so that the next call resumes it.
 */
export async function resumeRenames(db: MenbeDatabase, now: Date): Promise<void> {
  const notes = (await db.meta.where('name').startsWith('renaming:').toArray()) as TagRenameRecord[];
  for (const note of notes) {
    await carryOut(db, note, { now });
    await db.meta.delete(note.name);
  }
}

async function carryOut(db: MenbeDatabase, note: TagRenameRecord, edit: TagEdit): Promise<number> {
  await watchTagAs(db, note.from, note.to);
  const done = await renameAll(db, note, edit);
  await unwatchTag(db, note.from, edit.now);
  return done;
}

async function renameAll(db: MenbeDatabase, { from, to }: TagRenameRecord, edit: TagEdit): Promise<number> {
  let done = 0;
  for await (const changed of changeTagged(db, from, edit, ({ tags }) => withTagRenamed(tags, from, to))) {
    done += changed.length;
    edit.onProgress?.(done);
  }
  return done;
}
