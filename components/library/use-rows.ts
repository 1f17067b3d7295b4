import { useRef } from 'preact/hooks';
import type { FoundPages } from '../../utils/archive/find-pages';
import { getDatabase } from '../../utils/db/database';
import type { PageRecord } from '../../utils/model/records';
import { useLiveQuery } from '../hooks/use-live-query';

/** Rows read together; what is in sight is read with its neighbours. */
const CHUNK = 100;

/** Rows kept of those seen. */
const KEPT = 2000;

/** The rows of what was found that are in sight, and those seen before. */
export interface Rows {
  /** `undefined` until it was read. */
  at: (index: number) => PageRecord | undefined;
}

/** Reads the rows from one place in the list up to another, and again whenever they change. */
export function useRows(pages: FoundPages | null, first: number, end: number): Rows {
  const from = Math.floor(first / CHUNK) * CHUNK;
  const to = Math.ceil(Math.max(end, 1) / CHUNK) * CHUNK;
  const { value } = useLiveQuery(
    async () => ({ pages, from, rows: await readRows(pages, from, to) }),
    [pages, from, to],
  );
  const seen = useRef({ of: pages, rows: new Map<number, PageRecord>() }).current;
  if (value && value.pages === pages) {
    // Another answer has other rows in these places.
    if (seen.of !== pages) seen.rows.clear();
    seen.of = pages;
    remember(seen.rows, value.from, value.rows);
  }
  return { at: (index) => seen.rows.get(index) };
}

async function readRows(
  pages: FoundPages | null,
  from: number,
  to: number,
): Promise<(PageRecord | undefined)[]> {
  if (!pages) return [];
  return getDatabase().pages.bulkGet(await pages.urls(from, Math.min(to, pages.total)));
}

function remember(
  seen: Map<number, PageRecord>,
  from: number,
  rows: readonly (PageRecord | undefined)[],
): void {
  rows.forEach((row, offset) => {
    seen.delete(from + offset);
    if (row) seen.set(from + offset, row);
  });
  for (const index of seen.keys()) {
    if (seen.size <= KEPT) return;
    seen.delete(index);
  }
}
