import type { MenbeDatabase } from '../../db/database';
import type { TagRenameRecord } from '../../model/records';
import { unwatchTag, watchTagAs } from '../watch/change-watches';
import { storeTags, TAG_SLICE, type TagEdit } from './change-tags';
import { tidyTag, withTagRenamed } from './tag-text';

/**
 * Renames a tag on every page, those in the bin too; onto a tag that is in use, the two become one. A slice is one
 * transaction that takes `from` off its pages, so the pages that still carry it are what is left to do; until then the list
 * shows both tags. A rename that was stopped or failed is finished by the same call; `resumeRenames` finishes one whose
 * page was closed. A watched tag is watched under its new name.
 * @param from exactly as it is spelled
 * @returns how many pages were changed; 0 when `to` has no words or is the same.
 * Rejects with the signal's reason or what the database throws.
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

/** Whether a rename is under way or was killed. */
export async function hasUnfinishedRenames(db: MenbeDatabase): Promise<boolean> {
  return (await db.meta.where('name').startsWith('renaming:').count()) > 0;
}

/**
 * Goes on with the renames that were killed. One that is still being done elsewhere is shared: neither undoes the other. One
 * that fails stays noted, so that the next call goes on with it.
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

async function renameAll(
  db: MenbeDatabase,
  { from, to }: TagRenameRecord,
  { now, onProgress, signal }: TagEdit,
): Promise<number> {
  let done = 0;
  for (;;) {
    signal?.throwIfAborted();
    const changed = await db.transaction('rw', db.pages, db.indexPending, async () => {
      const pages = await db.pages.where('tags').equals(from).limit(TAG_SLICE).toArray();
      return storeTags(db, pages, now, ({ tags }) => withTagRenamed(tags, from, to));
    });
    if (changed.length === 0) return done;
    done += changed.length;
    onProgress?.(done);
  }
}
