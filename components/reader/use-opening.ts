import { useEffect } from 'preact/hooks';
import { countOpening } from '../../utils/archive/pages/count-opening';
import { getDatabase } from '../../utils/db/database';
import type { Failure } from '../../utils/model/result';
import { useAttempt } from '../ui/hooks/use-attempt';
import { parseRoute } from '../navigation/route';

/** The page that was read until a moment ago, while the reader goes on to another of its versions. */
let reading: string | null = null;

/**
 * Counts that a page was opened in the reader: once each time the reader comes to the page. Going from one of its versions
 * to another is the same reading. Returns why the opening could not be stored.
 * @param pageUrl `null` where it does not count
 */
export function useOpening(pageUrl: string | null): Failure | null {
  const { failure, attempt } = useAttempt();
  useEffect(() => {
    if (pageUrl !== null && reading !== pageUrl)
      void attempt(() => countOpening(getDatabase(), pageUrl, new Date()));
    reading = pageUrl;
    return () => {
      if (parseRoute(location.hash).view !== 'read') reading = null;
    };
  }, [pageUrl]);
  return failure;
}
