import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../utils/model/result';
import { toFailure } from '../../../utils/model/to-failure';
import {
  forgetSearch,
  readSavedSearches,
  type SavedSearch,
  saveSearch,
  watchSavedSearches,
} from '../../../utils/platform/saved-searches';

/** The saved searches, and what changes them. */
export interface SavedSearchesState {
  /** `null` until read. */
  searches: readonly SavedSearch[] | null;
  /** Why the last change, or reading, did not succeed. */
  failure: Failure | null;
  save: (name: string, filter: string) => void;
  forget: (id: string) => void;
}

/** The saved searches as they are stored, also when another page changes them. */
export function useSavedSearches(): SavedSearchesState {
  const [searches, setSearches] = useState<readonly SavedSearch[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const failed = (error: unknown) => setFailure(toFailure(error));
  const run = (work: Promise<void>) => void work.then(() => setFailure(null), failed);
  useEffect(() => {
    void readSavedSearches().then(setSearches, failed);
    return watchSavedSearches(setSearches);
  }, []);
  return {
    searches,
    failure,
    save: (name, filter) => run(saveSearch({ name, filter })),
    forget: (id) => run(forgetSearch(id)),
  };
}
