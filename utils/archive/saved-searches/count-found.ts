import type { MenbeDatabase } from '../../db/database';
import type { SavedSearchRecord } from '../../model/saved-search';
import { parseQuery } from '../../search/query/parse-query';
import { countMatches } from '../../search/rank/matches';
import { countLater } from '../index/read/count-later';
import { matchArchive } from '../search/match-archive';

/** What a saved search finds now. */
export interface FoundNow {
  total: number;
  /** Of these, those that are new to the user; 0 for a search that is no alert. */
  fresh: number;
  /** When the last of the new ones was first archived, ISO 8601 UTC; `null` where there is none. */
  latestAt: string | null;
}

/**
 * Counts what a saved search finds, in one run of the archive's own search. A source from after `now`, archived while the clock was
 * wrong, is new only then: it could not be seen before. Rejects with the signal's reason and errors of the database.
 */
export function countFound(
  db: MenbeDatabase,
  { filter, seenUntil }: Pick<SavedSearchRecord, 'filter' | 'seenUntil'>,
  now: Date,
  signal?: AbortSignal,
): Promise<FoundNow> {
  const after = seenUntil === null ? Infinity : Date.parse(seenUntil);
  return matchArchive(
    db,
    parseQuery(filter),
    async ({ parts }, matches) => {
      const { count, latest } = await countLater(parts, matches, { after, until: now.getTime() });
      const latestAt = latest === null ? null : new Date(latest).toISOString();
      return { total: countMatches(matches), fresh: count, latestAt };
    },
    signal,
  );
}
