import { countHighlights } from '../../../utils/archive/highlights/count-highlights';
import { getDatabase } from '../../../utils/db/database';
import type { WatchRecord } from '../../../utils/model/watch';
import { useLiveQuery } from '../../ui/hooks/use-live-query';

/** What rows show of a page that is not in the page's own row. */
export interface PageMarks {
  highlights: (pageUrl: string) => number;
  watch: (pageUrl: string) => WatchRecord | null;
}

/** Highlights and watches of all pages, kept up to date: there are few beside the pages, so no row waits for its own. */
export function usePageMarks(): PageMarks {
  const { value: highlights } = useLiveQuery(() => countHighlights(getDatabase()), []);
  const { value: watches } = useLiveQuery(readWatches, []);
  return {
    highlights: (pageUrl) => highlights?.get(pageUrl) ?? 0,
    watch: (pageUrl) => watches?.get(pageUrl) ?? null,
  };
}

async function readWatches(): Promise<ReadonlyMap<string, WatchRecord>> {
  const rows = await getDatabase().watches.toArray();
  return new Map(rows.map((row) => [row.pageUrl, row]));
}
