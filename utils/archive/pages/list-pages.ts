import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';

/** Position in the list: the row that was shown last. Paging is by key, because an offset costs as much as the rows it skips. */
export interface PageCursor {
  lastArchivedAt: string;
  url: string;
}

/** A part of the list by its cursor, so that a page archived meanwhile repeats or skips none. */
export interface ListRequest {
  /** Most rows to return. */
  limit: number;
  /** Return rows after this one; `null` from the newest. */
  before: PageCursor | null;
}

/** A part of the list, newest first. */
export interface PageList {
  rows: PageRecord[];
  /** Where to go on, `null` when there is no more. */
  next: PageCursor | null;
}

/** Pages newest first, the bin left out. Rejects with what the database throws. */
export async function listPages(db: MenbeDatabase, { limit, before }: ListRequest): Promise<PageList> {
  const end = before ? [0, before.lastArchivedAt, before.url] : [1];
  const rows = await db.pages
    .where('[deleted+lastArchivedAt+url]')
    .between([0], end, true, false)
    .reverse()
    .limit(limit)
    .toArray();
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { rows, next: last ? { lastArchivedAt: last.lastArchivedAt, url: last.url } : null };
}
