import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';

/** Cursor: the last row shown. Paging is by key, because an offset costs as much as the rows it skips. */
export interface PageCursor {
  lastArchivedAt: string;
  url: string;
}

/** A part of the list by cursor, so that a page archived in between neither repeats nor skips a row. */
export interface ListRequest {
  /** Most rows to return. */
  limit: number;
  /** Return rows after this one; `null` from the newest. */
  before: PageCursor | null;
}

/** A part of the list, newest first. */
export interface PageList {
  rows: PageRecord[];
  /** Cursor of the next part, `null` at the end. */
  next: PageCursor | null;
}

/** Pages outside the bin, newest first. Rejects with errors of the database. */
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
