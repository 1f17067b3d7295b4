import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { getDatabase } from '../../utils/db/database';
import type { PageRecord } from '../../utils/model/records';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { isWhole } from '../navigation/route';
import type { Walk } from '../navigation/walk';
import { isBinned } from './read-shown';

/** The sources above and below the one being read, in the list it was opened from. */
export interface Neighbours {
  previous: PageRecord | null;
  next: PageRecord | null;
}

const NONE: Neighbours = { previous: null, next: null };

/** Finds the neighbours; those that were deleted meanwhile are passed over. */
export function useNeighbours(view: SnapshotView | null, { listing, around }: Walk): Neighbours {
  const url = view?.page.url;
  const { value } = useLiveQuery(async () => {
    if (url === undefined || !around) return NONE;
    const { above, below } = await around(url);
    return { previous: await firstListed(above), next: await firstListed(below) };
  }, [url, around]);
  if (isBinned(view)) return NONE;
  if (isWhole(listing)) return { previous: view?.newer ?? null, next: view?.older ?? null };
  return value ?? NONE;
}

async function firstListed(urls: readonly string[]): Promise<PageRecord | null> {
  for (const url of urls) {
    const page = await getDatabase().pages.get(url);
    if (page?.deleted === 0) return page;
  }
  return null;
}
