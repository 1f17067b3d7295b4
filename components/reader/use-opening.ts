import { useEffect } from 'preact/hooks';
import { countOpening } from '../../utils/archive/pages/count-opening';
import { getDatabase } from '../../utils/db/database';
import { parseRoute } from '../navigation/route';

/** The page that was read until a moment ago, while the reader goes on to another of its versions. */
let reading: string | null = null;

/**
 * Counts that a page was opened in the reader: once each time the reader comes to it, whatever is rendered or stored
 * meanwhile; going from one of its versions to another is still the same reading.
 */
export function useOpening(pageUrl: string): void {
  useEffect(() => {
    if (reading !== pageUrl) void countOpening(getDatabase(), pageUrl, new Date());
    reading = pageUrl;
    return () => {
      if (parseRoute(location.hash).view !== 'read') reading = null;
    };
  }, [pageUrl]);
}
