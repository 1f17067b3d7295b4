import { useEffect, useState } from 'preact/hooks';
import { findFacets, type FoundFacets } from '../../utils/archive/search/find-facets';
import { findPages, firstPages, type FoundPages } from '../../utils/archive/search/find-pages';
import { hasChanged, lookAnew } from '../../utils/archive/search/match-archive';
import { getDatabase } from '../../utils/db/database';
import type { Failure } from '../../utils/model/result';
import { useIndexChanges } from '../ui/hooks/use-index-changes';
import { type Live, useLiveQuery } from '../ui/hooks/use-live-query';
import { isWhole, type Listing, type Sort, sortOf } from '../navigation/route';

/** What a listing finds. While a new answer is being looked for the former one stays. */
export interface Found {
  /** `null` until there is an answer. */
  pages: FoundPages | null;
  /** The search that `pages` is the answer to. */
  filter: string;
  isBusy: boolean;
  /** `null` until they were counted. */
  facets: FoundFacets | null;
  /** Another number when the archive has changed. */
  revision: number;
  failure: Failure | null;
}

/** How long after an answer from an unfinished index to look whether there is more in it, and again after that. */
const LOOK_AGAIN_MS = 1500;

/** Rows shown before the index is open. */
const FIRST_ROWS = 50;

/** A listing's answer, and what was asked for. */
interface Answer {
  filter: string;
  sort: Sort;
  pages: FoundPages;
}

/** Everything that a listing finds, kept up to date. */
export function useFound(listing: Listing): Found {
  const { filter } = listing;
  const sort = sortOf(listing);
  const first = useFirstRows(isWhole(listing));
  const [looks, setLooks] = useState(0);
  const revision = useIndexChanges() + looks;
  const { value: answer, failure } = useLiveQuery<Answer>(
    async (signal) => ({ filter, sort, pages: await findPages(getDatabase(), { filter, sort, signal }) }),
    [filter, sort, revision],
  );
  const facets = useFacets(filter, revision, answer !== undefined);
  useLookAgain(isBuilding(answer), looks, () => setLooks(looks + 1));
  return {
    ...shownAnswer({ filter, sort }, answer, first.value),
    // Nothing is on its way once a search failed.
    ...(failure && { isBusy: false }),
    facets: facets.value ?? null,
    revision,
    failure: failure ?? first.failure ?? facets.failure,
  };
}

/** The former answer stays until there is a new one; for the whole list the first rows are shown in its place. */
function shownAnswer(
  asked: Pick<Answer, 'filter' | 'sort'>,
  answer: Answer | undefined,
  first: FoundPages | null,
): Pick<Found, 'pages' | 'filter' | 'isBusy'> {
  const isCurrent = answer?.filter === asked.filter && answer.sort === asked.sort;
  if (answer && isCurrent) return { pages: answer.pages, filter: answer.filter, isBusy: false };
  if (first) return { pages: first, filter: asked.filter, isBusy: false };
  return { pages: answer?.pages ?? null, filter: answer?.filter ?? asked.filter, isBusy: true };
}

function isBuilding(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.pages.known !== null;
}

/** The first rows of the whole list, which need no index; `null` for other listings and until they are read. */
function useFirstRows(isWanted: boolean): { value: FoundPages | null; failure: Failure | null } {
  const { value, failure } = useLiveQuery(
    async () => (isWanted ? await firstPages(getDatabase(), FIRST_ROWS) : null),
    [isWanted],
  );
  return { value: isWanted ? (value ?? null) : null, failure };
}

/** Calls `onLook` when there is more in the index: it is not written through Dexie, so no query hears of it. */
function useLookAgain(isBuilding: boolean, looks: number, onLook: () => void): void {
  useEffect(() => {
    if (!isBuilding) return;
    const timer = setInterval(() => {
      const look = (changed: boolean) => {
        if (!changed) return;
        lookAnew(getDatabase());
        onLook();
      };
      // What cannot be read is told by the search that needs it.
      hasChanged(getDatabase()).then(look, () => look(true));
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isBuilding, looks]);
}

/** Facets, counted after the rows were found. The former ones stay meanwhile. */
function useFacets(filter: string, revision: number, isFound: boolean): Live<FoundFacets | null> {
  return useLiveQuery(
    async (signal) => (isFound ? await findFacets(getDatabase(), filter, signal) : null),
    [filter, revision, isFound],
  );
}
