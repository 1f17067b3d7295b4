import { countFound, type FoundNow } from '../../../utils/archive/saved-searches/count-found';
import { getDatabase } from '../../../utils/db/database';
import type { SavedSearchRecord } from '../../../utils/model/saved-search';
import { useLiveQuery } from '../../ui/hooks/use-live-query';

/** What each saved search finds now, by its id. Searches that are not counted yet have none. */
export type SearchCounts = ReadonlyMap<string, FoundNow>;

/**
 * Counts what saved searches find.
 * @param revision another number when the archive has changed: then they are counted again
 */
export function useSearchCounts(
  searches: readonly SavedSearchRecord[] | null,
  revision: number,
): SearchCounts {
  const { value } = useLiveQuery((signal) => countAll(searches ?? [], signal), [searches, revision]);
  return value ?? new Map();
}

/** Rejects with the signal's reason and errors of the database. */
async function countAll(searches: readonly SavedSearchRecord[], signal: AbortSignal): Promise<SearchCounts> {
  const counts = new Map<string, FoundNow>();
  for (const search of searches)
    counts.set(search.id, await countFound(getDatabase(), search, new Date(), signal));
  return counts;
}
