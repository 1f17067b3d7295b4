import { useEffect } from 'preact/hooks';
import { dismissNews } from '../../utils/archive/watch/change-watches';
import { readWatch } from '../../utils/archive/watch/read-watches';
import { getDatabase } from '../../utils/db/database';
import { useLiveQuery } from '../ui/hooks/use-live-query';

/**
 * Forgets that a watched page has changed, as the user sees the change. Other news stay: they are told where the page is read.
 * @param pageUrl `null` where something else is shown
 */
export function useChangeSeen(pageUrl: string | null): void {
  // A database that cannot be read is told of by what shows the change, which reads it too.
  const { value: watched } = useLiveQuery(
    () => (pageUrl === null ? Promise.resolve(null) : readWatch(getDatabase(), pageUrl)),
    [pageUrl],
  );
  const isNews = watched?.watch.news === 'changed';
  useEffect(() => {
    if (isNews && pageUrl !== null) void dismissNews(getDatabase(), pageUrl);
  }, [isNews, pageUrl]);
}
