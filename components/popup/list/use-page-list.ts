import { useState } from 'preact/hooks';
import { listPages } from '../../../utils/archive/pages/list-pages';
import { getDatabase } from '../../../utils/db/database';
import type { PageRecord } from '../../../utils/model/records';
import type { Failure } from '../../../utils/model/result';
import { useLiveQuery } from '../../ui/hooks/use-live-query';
import type { FoundMarks } from './found-marks';

const ROWS_AT_A_TIME = 50;

/** The list as far as it was scrolled. */
export interface PageListState {
  /** Newest first, or best first where something is searched for; `null` until the database has answered. */
  rows: PageRecord[] | null;
  /** The search that `rows` answer; lags behind what is typed while it runs. */
  filter: string;
  hasMore: boolean;
  /** Marks the words searched for in rows; `null` where nothing is searched for. */
  marks: FoundMarks | null;
  failure: Failure | null;
  showMore: () => void;
}

/** The pages a search finds, kept up to date, growing by 50 rows with each `showMore`. */
export function usePageList(filter: string): PageListState {
  const [grown, setGrown] = useState({ filter, limit: ROWS_AT_A_TIME });
  const limit = grown.filter === filter ? grown.limit : ROWS_AT_A_TIME;
  const { value, failure } = useLiveQuery(
    async (signal) => ({ filter, limit, ...(await readList(filter, limit, signal)) }),
    [filter, limit],
  );
  return {
    rows: value?.rows ?? null,
    filter: value?.filter ?? filter,
    hasMore: value?.hasMore ?? false,
    marks: value?.marks ?? null,
    failure,
    // Counts from what is shown, so that asking twice while rows are on their way asks once.
    showMore: () => setGrown({ filter, limit: (value?.limit ?? 0) + ROWS_AT_A_TIME }),
  };
}

/** Reads the first rows. What searching takes is loaded with the first search: it is more code than all the rest. */
async function readList(
  filter: string,
  limit: number,
  signal: AbortSignal,
): Promise<Pick<PageListState, 'hasMore' | 'marks'> & { rows: PageRecord[] }> {
  const db = getDatabase();
  if (filter.trim() === '') {
    const { rows, next } = await listPages(db, { limit, before: null });
    return { rows, hasMore: next !== null, marks: null };
  }
  const [{ findPages }, { readFoundMarks }] = await Promise.all([
    import('../../../utils/archive/search/find-pages'),
    import('./found-marks'),
  ]);
  const [found] = await Promise.all([
    findPages(db, { filter, sort: 'relevance', signal }),
    // Read to be told when what is found changes.
    db.indexPending.count(),
  ]);
  const rows = await db.pages.bulkGet(await found.urls(0, limit));
  return {
    rows: rows.filter((row) => row !== undefined),
    hasMore: found.total > limit,
    marks: await readFoundMarks(filter),
  };
}
