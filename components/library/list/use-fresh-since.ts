import { useEffect, useState } from 'preact/hooks';
import { isAlert } from '../../../utils/archive/saved-searches/alerts';
import { listSearches } from '../../../utils/archive/saved-searches/saved-searches';
import { getDatabase } from '../../../utils/db/database';
import { useAttempt } from '../../ui/hooks/use-attempt';

/**
 * Up to when the user had seen what the shown search finds, as the list began to show it, ISO 8601 UTC: what was archived since is
 * new, also once it counts as seen. `null` for a search that is no alert. Where it cannot be read, the saved searches beside
 * the list, which are in the same table, say so.
 */
export function useFreshSince(filter: string): string | null {
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
