import { useEffect } from 'preact/hooks';
import { dismissNews } from '../../utils/archive/watch/change-watches';
import { readWatch } from '../../utils/archive/watch/read-watches';
import { getDatabase } from '../../utils/db/database';
import { inBackground } from '../../utils/platform/tell-trouble';
import { useLiveQuery } from '../ui/hooks/use-live-query';

/**
 * Forgets that a watched page has changed, as the user sees the change. Other news stay: they are told where the page is read.
 * @param pageUrl `null` where something else is shown
 */
export function useChangeSeen(pageUrl: string | null): void {
  // What shows the change reads the same database and reports its errors.
  const { value: watched } = useLiveQuery(
    () => (pageUrl === null ? Promise.resolve(null) : readWatch(getDatabase(), pageUrl)),
    [pageUrl],
  );
  const isNews = watched?.watch.news === 'changed';
  useEffect(() => {
    if (isNews && pageUrl !== null) inBackground('watch', () => dismissNews(getDatabase(), pageUrl));
  }, [isNews, pageUrl]);
}
