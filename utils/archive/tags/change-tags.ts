import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import type { PageRecord } from '../../model/records';
import { tagsInUse } from './list-tags';
import { isSameTag, tidyTag, withoutTag, withTag } from './tag-text';

/** The change of one page's tags by an edit, for undo. */
export interface TagChange {
  url: string;
  before: string[];
  after: string[];
}

/** Options of an edit of many pages. */
export interface TagEdit {
  now: Date;
  /** Called after every slice with the number of pages done so far. */
  onProgress?: (done: number) => void;
  /** Cancels between two slices; finished slices stay. */
  signal?: AbortSignal;
}

/** Pages in one transaction, which takes some tens of milliseconds: other work waits no longer for the database. */
export const TAG_SLICE = 200;

/**
 * Adds a tag to pages, in the spelling that is already in use if there is one. Missing pages and those with the tag are skipped.
 * Resolves to the changes, for `undoTags`. Rejects with the signal's reason and errors of the database; repeating it resumes.
 */
export async function addTag(
  db: MenbeDatabase,
  urls: readonly string[],
  text: string,
  edit: TagEdit,
): Promise<TagChange[]> {
  const tag = await spellingInUse(db, tidyTag(text));
  if (tag === '') return [];
  return changeTags(db, urls, edit, ({ tags }) => withTag(tags, tag));
}

/** Removes a tag, in any spelling, from pages. Otherwise as `addTag`. */
export function removeTag(
  db: MenbeDatabase,
  urls: readonly string[],
  tag: string,
  edit: TagEdit,
): Promise<TagChange[]> {
  return changeTags(db, urls, edit, ({ tags }) => withoutTag(tags, tag));
}

/**
 * Removes a tag from every page, including the bin: each slice takes the pages that still have it, so repeating the call finishes an
 * interrupted one. A watch of the tag stays, and has no pages until one is tagged so again. Otherwise as `addTag`.
 * @param tag exactly as it is spelled
 */
export async function deleteTag(db: MenbeDatabase, tag: string, edit: TagEdit): Promise<TagChange[]> {
  const changes: TagChange[] = [];
  const without = ({ tags }: PageRecord) => tags.filter((each) => each !== tag);
  for await (const changed of changeTagged(db, tag, edit, without)) {
    changes.push(...changed);
    edit.onProgress?.(changes.length);
  }
  return changes;
}

/**
 * Changes the tags of every page with a tag, including the bin, a slice in one transaction, and yields the changes of each slice.
 * Rejects with the signal's reason and errors of the database.
 * @param tag exactly as it is spelled
 * @param change must take the tag away: the pages that still have it are the remaining work
 */
export async function* changeTagged(
  db: MenbeDatabase,
  tag: string,
  { now, signal }: TagEdit,
  change: (page: PageRecord) => string[],
): AsyncGenerator<TagChange[]> {
  for (;;) {
    signal?.throwIfAborted();
    const changed = await db.transaction('rw', db.pages, db.indexPending, async () => {
      const pages = await db.pages.where('tags').equals(tag).limit(TAG_SLICE).toArray();
      return storeTags(db, pages, now, change);
    });
    if (changed.length === 0) return;
    yield changed;
  }
}

/**
 * Reverts the changes of one edit: removes the added tags and restores the removed ones. Later edits of the same page stay.
 */
export function undoTags(
  db: MenbeDatabase,
  changes: readonly TagChange[],
  edit: TagEdit,
): Promise<TagChange[]> {
  const byUrl = new Map(changes.map((change) => [change.url, change]));
  return changeTags(db, [...byUrl.keys()], edit, ({ url, tags }) => {
    const change = byUrl.get(url);
    return change ? withoutChange(tags, change) : [...tags];
  });
}

function withoutChange(tags: readonly string[], { before, after }: TagChange): string[] {
  if (isEqual(tags, after)) return [...before];
  const kept = tags.filter((tag) => before.includes(tag) || !after.includes(tag));
  return before.filter((tag) => !after.includes(tag)).reduce(withTag, kept);
}

/** Applies `change` to the tags of pages, one transaction for each slice. */
async function changeTags(
  db: MenbeDatabase,
  urls: readonly string[],
  { now, onProgress, signal }: TagEdit,
  change: (page: PageRecord) => string[],
): Promise<TagChange[]> {
  const changes: TagChange[] = [];
  for (let start = 0; start < urls.length; start += TAG_SLICE) {
    signal?.throwIfAborted();
    const slice = urls.slice(start, start + TAG_SLICE);
    changes.push(
      ...(await db.transaction('rw', db.pages, db.indexPending, async () => {
        const rows = await db.pages.bulkGet(slice);
        const pages = rows.filter((row): row is PageRecord => row !== undefined);
        return storeTags(db, pages, now, change);
      })),
    );
    onProgress?.(Math.min(start + TAG_SLICE, urls.length));
  }
  return changes;
}

/** Stores changed tags and marks the pages for the index. Call it inside the transaction that read the pages. */
async function storeTags(
  db: MenbeDatabase,
  pages: readonly PageRecord[],
  now: Date,
  change: (page: PageRecord) => string[],
): Promise<TagChange[]> {
  const changed = pages
    .map((page) => ({ page, after: change(page) }))
    .filter(({ page, after }) => !isEqual(page.tags, after));
  await db.pages.bulkPut(
    changed.map(({ page, after }) => ({ ...page, tags: after, tagsChangedAt: now.toISOString() })),
  );
  await markForIndex(
    db,
    changed.map(({ page }) => ({ url: page.url, gone: page.deleted })),
  );
  return changed.map(({ page, after }) => ({ url: page.url, before: page.tags, after }));
}

async function spellingInUse(db: MenbeDatabase, tag: string): Promise<string> {
  if (tag === '') return '';
  const used = await tagsInUse(db);
  return used.includes(tag) ? tag : (used.find((each) => isSameTag(each, tag)) ?? tag);
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, index) => tag === b[index]);
}
