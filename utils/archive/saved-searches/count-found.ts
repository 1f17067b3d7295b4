import type { MenbeDatabase } from '../../db/database';
import type { SavedSearchRecord } from '../../model/saved-search';
import { parseQuery } from '../../search/query/parse-query';
import { planQuery } from '../../search/query/plan-query';
import { countMatches } from '../../search/rank/matches';
import { countLater } from '../index/read/count-later';
import { matchArchive } from '../search/match-archive';
import { findNewVersions } from './new-versions';

/** What a saved search finds now. */
export interface FoundNow {
  total: number;
  /** Of these, those that are new to the user; 0 for a search that is no alert. */
  fresh: number;
  /** When the last of the new ones, or of their new versions, was archived, ISO 8601 UTC; `null` where there is none. */
  latestAt: string | null;
}

/**
 * Counts what a saved search finds, in one run of the archive's own search. New is what was first archived since the user looked, and
 * what has got a version since that matches, where the one before did not. A source from after `now`, archived while the clock was
 * wrong, is new only then: it could not be seen before. Rejects with the signal's reason and errors of the database.
 */
export function countFound(
  db: MenbeDatabase,
  { filter, seenUntil }: Pick<SavedSearchRecord, 'filter' | 'seenUntil'>,
  now: Date,
  signal?: AbortSignal,
): Promise<FoundNow> {
  const query = parseQuery(filter);
  return matchArchive(
    db,
    query,
    async ({ parts }, matches) => {
      const total = countMatches(matches);
      if (seenUntil === null) return { total, fresh: 0, latestAt: null };
      const stretch = { after: Date.parse(seenUntil), until: now.getTime() };
      const added = await countLater(parts, matches, stretch);
      const grown = { parts, matches, clauses: planQuery(query), stretch };
      const versions = await findNewVersions(db, grown, signal);
      const latest = Math.max(added.latest ?? -Infinity, ...versions.map(({ at }) => at));
      const latestAt = latest === -Infinity ? null : new Date(latest).toISOString();
      return { total, fresh: added.count + versions.length, latestAt };
    },
    signal,
  );
}
