import { useEffect, useState } from 'preact/hooks';
import {
  type Facets,
  findFacets,
  findPages,
  firstPages,
  type FoundPages,
} from '../../../utils/archive/search/find-pages';
import { lookAnew } from '../../../utils/archive/search/match-archive';
import { getDatabase } from '../../../utils/db/database';
import type { Failure } from '../../../utils/model/result';
import { useIndexChanges } from '../../ui/hooks/use-index-changes';
import { useLiveQuery } from '../../ui/hooks/use-live-query';
import { isWhole as isAll, type Listing, sortOf } from '../../navigation/route';

/** What a listing finds; the former answer stays while a new one is looked for. */
export interface Found {
  /** `null` until there is an answer. */
  pages: FoundPages | null;
  /** What `pages` answers. */
  filter: string;
  isBusy: boolean;
  /** `null` until they were counted. */
  facets: Facets | null;
  failure: Failure | null;
}

/** How often to ask how far the index is while it is being built. */
const LOOK_AGAIN_MS = 1500;

/** Rows shown before the index is open. */
const FIRST_ROWS = 50;

/** All that a listing finds, kept up to date. */
export function useFound(listing: Listing): Found {
  const { filter } = listing;
  const sort = sortOf(listing);
  const isWhole = isAll(listing);
  const first = useLiveQuery(
    async () => (isWhole ? await firstPages(getDatabase(), FIRST_ROWS) : null),
    [isWhole],
  );
  const [looks, setLooks] = useState(0);
  const revision = useIndexChanges() + looks;
  const { value, failure } = useLiveQuery(
    async (signal) => ({ filter, sort, pages: await findPages(getDatabase(), { filter, sort, signal }) }),
    [filter, sort, revision],
  );
  const { facets, countFailure } = useFacets(filter, revision, value !== undefined);
  const isBuilding = value !== undefined && value.pages.known !== null;
  useEffect(() => {
    if (!isBuilding) return;
    // Nobody tells how far the index is: it is written past Dexie
    const timer = setTimeout(() => {
      lookAnew(getDatabase());
      setLooks(looks + 1);
    }, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isBuilding, looks]);
  const isAnswer = value?.filter === filter && value.sort === sort;
  if (!isAnswer && isWhole && first.value)
    return { pages: first.value, filter, isBusy: false, facets, failure: failure ?? first.failure };
  return {
    facets,
    pages: value?.pages ?? null,
    filter: value?.filter ?? filter,
    isBusy: !isAnswer && failure === null,
    failure: failure ?? first.failure ?? countFailure,
  };
}

/** Facets, counted after rows were found: nobody waits for them. The former ones stay meanwhile. */
function useFacets(
  filter: string,
  revision: number,
  isFound: boolean,
): { facets: Facets | null; countFailure: Failure | null } {
  const { value, failure } = useLiveQuery(
    async (signal) => (isFound ? await findFacets(getDatabase(), { filter, signal }) : null),
    [filter, revision, isFound],
  );
  return { facets: value ?? null, countFailure: failure };
}
