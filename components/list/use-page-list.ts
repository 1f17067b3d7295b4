import { useState } from 'preact/hooks';
import { listPages } from '../../utils/archive/list-pages';
import { getDatabase } from '../../utils/db/database';
import type { PageRecord } from '../../utils/model/records';
import type { Failure } from '../../utils/model/result';
import { useLiveQuery } from '../hooks/use-live-query';

const ROWS_AT_A_TIME = 50;

/** The list as far as it was scrolled. */
export interface PageListState {
  /** Newest first; `null` until the database has answered. */
  rows: PageRecord[] | null;
  /** The filter that `rows` answer; lags behind what is typed while a search runs. */
  filter: string;
  hasMore: boolean;
  failure: Failure | null;
  showMore: () => void;
}

/** The pages a filter finds, kept up to date, growing by 50 rows with each `showMore`. */
export function usePageList(filter: string): PageListState {
  const [grown, setGrown] = useState({ filter, limit: ROWS_AT_A_TIME });
  const limit = grown.filter === filter ? grown.limit : ROWS_AT_A_TIME;
  const { value, failure } = useLiveQuery(
    async (signal) => ({
      filter,
      limit,
      ...(await listPages(getDatabase(), { filter, limit, before: null, signal })),
    }),
    [filter, limit],
  );
  return {
    rows: value?.rows ?? null,
    filter: value?.filter ?? filter,
    hasMore: value !== undefined && value.next !== null,
    failure,
    // Counts from what is shown, so that asking twice while rows are on their way asks once.
    showMore: () => setGrown({ filter, limit: (value?.limit ?? 0) + ROWS_AT_A_TIME }),
  };
}
