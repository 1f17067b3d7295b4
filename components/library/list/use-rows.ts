import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FoundPages } from '../../../utils/archive/search/find-pages';
import { getDatabase } from '../../../utils/db/database';
import type { PageRecord } from '../../../utils/model/records';
import { useLiveQuery } from '../../ui/hooks/use-live-query';

/** Rows read together; what is in sight is read with its neighbours. */
const CHUNK = 20;

/**
 * Rest between two readings while the list is dragged past rows that nobody can read, in milliseconds. To draw other rows takes about
 * a frame: done at each step, it makes the drag itself falter.
 */
const FAR_REST_MS = 250;

/** Rows kept of those seen. */
const KEPT = 2000;

/** The rows of what was found that are in sight, and those seen before. */
export interface Rows {
  /** `undefined` until it was read. */
  at: (index: number) => PageRecord | undefined;
}

/** Places in what was found. */
interface Stretch {
  pages: FoundPages | null;
  from: number;
  to: number;
}

/**
 * Reads the rows from one place in the list up to another, and again whenever they change. A list that is dragged passes
 * more rows than can be read: there is one reading at a time, and after it what is in sight by then.
 */
export function useRows(pages: FoundPages | null, first: number, end: number): Rows {
  const wanted: Stretch = {
    pages,
    from: Math.floor(first / CHUNK) * CHUNK,
    to: Math.ceil(Math.max(end, 1) / CHUNK) * CHUNK,
  };
  const [asked, ask] = useState(wanted);
  const { value, failure } = useLiveQuery(async () => ({ asked, rows: await readRows(asked) }), [asked]);
  const isOver = value?.asked === asked || failure !== null || asked.pages !== pages;
  const askedAt = useRef(0);
  useLayoutEffect(() => {
    if (!isOver || isSame(asked, wanted)) return;
    const askNow = () => {
      askedAt.current = performance.now();
      ask(wanted);
    };
    const rest = isFar(asked, wanted) ? askedAt.current + FAR_REST_MS - performance.now() : 0;
    if (rest <= 0) return askNow();
    const timer = setTimeout(askNow, rest);
    return () => clearTimeout(timer);
  });
  const seen = useRef({ of: pages, rows: new Map<number, PageRecord>() }).current;
  if (value && value.asked.pages === pages) {
    // Another answer has other rows in these places.
    if (seen.of !== pages) seen.rows.clear();
    seen.of = pages;
    remember(seen.rows, value.asked.from, value.rows);
  }
  return { at: (index) => seen.rows.get(index) };
}

function isSame(one: Stretch, other: Stretch): boolean {
  return one.pages === other.pages && one.from === other.from && one.to === other.to;
}

/** Whether two stretches of one list have no row in common. */
function isFar(one: Stretch, other: Stretch): boolean {
  return one.pages === other.pages && (one.to <= other.from || other.to <= one.from);
}

async function readRows({ pages, from, to }: Stretch): Promise<(PageRecord | undefined)[]> {
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
