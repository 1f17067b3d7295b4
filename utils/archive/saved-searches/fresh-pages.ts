import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import type { AlertRecord } from '../../model/saved-search';
import { parseQuery } from '../../search/query/parse-query';
import { planQuery } from '../../search/query/plan-query';
import { matchArchive } from '../search/match-archive';
import { findNewVersions } from './new-versions';

/** What is new to the user of what a search finds. */
interface FreshPages {
  /** The search. */
  filter: string;
  /** Up to when the user had seen what it finds, ISO 8601 UTC: what was first archived later is new. */
  since: string;
  /** Addresses of pages from before that got a version which matches, where the one before did not: they are new, too. */
  grown: ReadonlySet<string>;
}

/**
 * What is new of what an alert finds, by the rule of `countFound`: as many pages as that counts. Rejects with the signal's reason
 * and errors of the database.
 */
export function readFreshPages(
  db: MenbeDatabase,
  { filter, seenUntil }: Pick<AlertRecord, 'filter' | 'seenUntil'>,
  now: Date,
  signal?: AbortSignal,
): Promise<FreshPages> {
  const query = parseQuery(filter);
  return matchArchive(
    db,
    query,
    async ({ parts }, matches) => {
      const stretch = { after: Date.parse(seenUntil), until: now.getTime() };
      const clauses = planQuery(query);
      const versions = await findNewVersions(db, { parts, matches, clauses, stretch }, signal);
      return { filter, since: seenUntil, grown: new Set(versions.map(({ pageUrl }) => pageUrl)) };
    },
    signal,
  );
}

/** Whether a page that the search finds is new. One from after `now`, archived while the clock was wrong, is not yet. */
export function isFresh(
  { since, grown }: Pick<FreshPages, 'since' | 'grown'>,
  { url, firstArchivedAt }: Pick<PageRecord, 'url' | 'firstArchivedAt'>,
  now: Date,
): boolean {
  return (firstArchivedAt > since && firstArchivedAt <= now.toISOString()) || grown.has(url);
}
