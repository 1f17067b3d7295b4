import { useEffect, useState } from 'preact/hooks';
import { setAlert } from '../../../utils/archive/saved-searches/alerts';
import {
  forgetSearch,
  listSearches,
  renameSearch,
  restoreSearch,
  saveSearch,
} from '../../../utils/archive/saved-searches/saved-searches';
import { carrySearches } from '../../../utils/db/carry-searches';
import { getDatabase } from '../../../utils/db/database';
import { t } from '../../../utils/i18n/translate';
import type { Failure } from '../../../utils/model/result';
import type { SavedSearchRecord } from '../../../utils/model/saved-search';
import { type Undoing, useUndo } from '../../sources/use-undo';
import { useAttempt } from '../../ui/hooks/use-attempt';
import { useLiveQuery } from '../../ui/hooks/use-live-query';
import { type SearchCounts, useSearchCounts } from './use-search-counts';

/** The saved searches, and what changes them. */
export interface SavedSearchesState {
  /** `null` until read. */
  searches: readonly SavedSearchRecord[] | null;
  counts: SearchCounts;
  /** How many sources are new to the user, of all alerts. */
  fresh: number;
  /** Why the last change, or reading, did not succeed. */
  failure: Failure | null;
  save: (name: string, filter: string) => void;
  forget: (search: SavedSearchRecord) => void;
  rename: (id: string, name: string) => void;
  /** Takes back that one was forgotten. */
  undoing: Undoing;
  /** Begins or ends telling of new sources. */
  tell: (id: string, isOn: boolean) => void;
}

/**
 * The saved searches as they are stored, also when another page changes them, with those of an earlier Menbe.
 * @param revision another number when the archive has changed: then they are counted again
 */
export function useSavedSearches(revision: number): SavedSearchesState {
  const db = getDatabase();
  const { failure, attempt } = useAttempt();
  const undoing = useUndo();
  const [isCarried, setCarried] = useState(false);
  const { value = null, failure: unread } = useLiveQuery(() => listSearches(db), []);
  useEffect(() => {
    // One that fails is shown, and made up for when the library is opened again.
    void attempt(() => carrySearches(db, new Date())).then(() => setCarried(true));
  }, []);
  const searches = isCarried ? value : null;
  const counts = useSearchCounts(searches, revision);
  return {
    searches,
    counts,
    fresh: [...counts.values()].reduce((sum, { fresh }) => sum + fresh, 0),
    failure: failure ?? unread,
    save: (name, filter) => void attempt(() => saveSearch(db, { name, filter }, new Date())),
    forget: ({ id, name }) =>
      undoing.run(async () => {
        const row = await forgetSearch(db, id);
        return row && { words: t('find.searchForgotten', { name }), undo: () => restoreSearch(db, row) };
      }),
    rename: (id, name) => void attempt(() => renameSearch(db, id, name)),
    undoing,
    tell: (id, isOn) => void attempt(() => setAlert(db, id, isOn, new Date())),
  };
}
