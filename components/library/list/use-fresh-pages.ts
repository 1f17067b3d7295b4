import { useEffect, useState } from 'preact/hooks';
import { isAlert } from '../../../utils/archive/saved-searches/alerts';
import { isFresh, readFreshPages } from '../../../utils/archive/saved-searches/fresh-pages';
import { listSearches } from '../../../utils/archive/saved-searches/saved-searches';
import { getDatabase } from '../../../utils/db/database';
import type { PageRecord } from '../../../utils/model/records';
import { useAttempt } from '../../ui/hooks/use-attempt';
import { useLiveQuery } from '../../ui/hooks/use-live-query';

/** Whether a page of the list is new to the user. */
export type FreshTest = (page: Pick<PageRecord, 'url' | 'firstArchivedAt'>) => boolean;

/**
 * Tells which pages of the list are new to the user: those that the alert with this search counts, also once they count as seen.
 * None of a search that is no alert. Where it cannot be read, the saved searches beside the list and the list itself, which
 * read the same, say so.
 * @param revision another number when the archive has changed
 */
export function useFreshPages(filter: string, revision: number): FreshTest {
  const seenUntil = useSeenUntil(filter);
  const { value: fresh } = useLiveQuery(
    async (signal) =>
      seenUntil === null ? null : readFreshPages(getDatabase(), { filter, seenUntil }, new Date(), signal),
    [filter, seenUntil, revision],
  );
  if (seenUntil === null) return () => false;
  // Until the answer is there, or while it is that of another search, only what was first archived since is known to be new.
  const known = fresh?.filter === filter ? fresh : { filter, since: seenUntil, grown: new Set<string>() };
  return (page) => isFresh(known, page, new Date());
}

/** Up to when the user had seen what the shown search finds, as the list began to show it; `null` for a search that is no alert. */
function useSeenUntil(filter: string): string | null {
  const [seen, setSeen] = useState<{ filter: string; until: string | null } | null>(null);
  const { attempt } = useAttempt();
  useEffect(() => {
    void attempt(async () => {
      const alerts = (await listSearches(getDatabase())).filter(isAlert);
      const shown = alerts.filter((each) => each.filter === filter).map(({ seenUntil }) => seenUntil);
      setSeen({ filter, until: shown.sort()[0] ?? null });
    });
  }, [filter]);
  return seen?.filter === filter ? seen.until : null;
}
