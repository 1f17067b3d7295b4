import { useEffect } from 'preact/hooks';
import { isAlert, lookAtAlert } from '../../../utils/archive/saved-searches/alerts';
import { getDatabase } from '../../../utils/db/database';
import type { Failure } from '../../../utils/model/result';
import type { SavedSearchRecord } from '../../../utils/model/saved-search';
import { useAttempt } from '../../ui/hooks/use-attempt';
import { useVisible } from '../../ui/hooks/use-visible';

/** A saved search, and how many of what it finds are new to the user. */
interface Shown {
  search: SavedSearchRecord;
  fresh: number;
}

/**
 * Takes what an alert finds as seen while the list shows it, in sight of the user: what is archived meanwhile, too.
 * @returns why that could not be stored
 */
export function useLook(shown: readonly Shown[]): Failure | null {
  const { failure, attempt } = useAttempt();
  const visible = useVisible();
  const news = shown.filter(({ fresh }) => fresh > 0);
  useEffect(() => {
    if (!visible) return;
    for (const { search } of news)
      if (isAlert(search)) void attempt(() => lookAtAlert(getDatabase(), search, new Date()));
  }, [visible, news.map(({ search, fresh }) => `${search.id} ${fresh}`).join()]);
  return failure;
}
