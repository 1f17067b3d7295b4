import type { MenbeDatabase } from '../db/database';
import type { PageRecord } from '../model/records';
import { fold, foldedWords } from '../search/fold';

/** Position in the list: the row shown last. Paging is by key, since an offset costs as much as what it skips. */
export interface PageCursor {
  lastArchivedAt: string;
  url: string;
}

export interface ListRequest {
  /** Words that title, site or URL must contain, in any order; '' lists everything. */
  filter: string;
  /** Most rows to return. */
  limit: number;
  /** Return rows after this one; `null` from the newest. */
  before: PageCursor | null;
  /** Stops a long search; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface PageList {
  rows: PageRecord[];
  /** Where to go on, `null` when there is no more. */
  next: PageCursor | null;
}

/** Rows read at a time when most of them may not match the filter. */
const SCAN_ROWS = 1000;

/** Pages newest first, the bin left out. */
export async function listPages(db: MenbeDatabase, request: ListRequest): Promise<PageList> {
  const words = foldedWords(request.filter);
  const rows: PageRecord[] = [];
  let cursor = request.before;
  for (;;) {
    request.signal?.throwIfAborted();
    const wanted = words.length > 0 ? SCAN_ROWS : request.limit;
    const batch = await newestFirst(db, cursor, wanted);
    for (const row of batch) {
      cursor = { lastArchivedAt: row.lastArchivedAt, url: row.url };
      if (words.length > 0 && !matches(row, words)) continue;
      rows.push(row);
      if (rows.length === request.limit) return { rows, next: cursor };
    }
    if (batch.length < wanted) return { rows, next: null };
  }
}

/** Every page that the filter finds, newest first, read a batch at a time. */
export async function* eachPage(
  db: MenbeDatabase,
  filter: string,
  signal?: AbortSignal,
): AsyncGenerator<PageRecord[]> {
  let before: PageCursor | null = null;
  do {
    const list: PageList = await listPages(db, {
      filter,
      limit: SCAN_ROWS,
      before,
      ...(signal && { signal }),
    });
    if (list.rows.length > 0) yield list.rows;
    before = list.next;
  } while (before !== null);
}

function newestFirst(db: MenbeDatabase, before: PageCursor | null, limit: number): Promise<PageRecord[]> {
  const end = before ? [0, before.lastArchivedAt, before.url] : [1];
  return db.pages
    .where('[deleted+lastArchivedAt+url]')
    .between([0], end, true, false)
    .reverse()
    .limit(limit)
    .toArray();
}

function matches(row: PageRecord, words: readonly string[]): boolean {
  const text = fold(`${row.title ?? ''}\n${row.siteName ?? ''}\n${row.visitedUrl}\n${row.url}`);
  return words.every((word) => text.includes(word));
}
