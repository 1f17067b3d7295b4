import { readCounter } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { parseQuery } from '../../search/query/parse-query';
import { listPages } from '../pages/list-pages';
import { type PagesOrder, pagesInOrder } from '../pages/pages-order';
import { countMatches } from '../../search/rank/matches';
import { matchArchive } from './match-archive';
import { rehearseOnce } from './rehearse';
import { orderedUrls, unorderedUrls, type UrlsBetween } from './hit-urls';
import { countDays, daysInOrder, type DayStart } from '../index/read/count-days';
import type { OpenIndex } from '../index/read/open-index';
import { type SearchSort, timeColumn } from '../index/read/sort-keys';

/** Which pages to find, and in which order. */
export interface FindRequest {
  /** As typed, see parseQuery; '' finds every page. */
  filter: string;
  sort: SearchSort | PagesOrder;
  /** Stops the search; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** The found pages, at the moment of the search. */
export interface FoundPages {
  total: number;
  /** Number of indexed pages while the index is incomplete (after an upgrade, an import or damage), else `null`. */
  known: number | null;
  /** Reads the keys of a range of the ordered pages. */
  urls: UrlsBetween;
  /** The days of the list, in orders by a time; none in all others, and as far as the list is known. */
  days: readonly DayStart[];
}

/**
 * Finds pages, in order. Dexie does not observe reads of the index, so live queries need `watchPending`. During a rebuild of the
 * index, an empty search lists all pages from the table. Rejects with the signal's reason and errors of the database.
 */
export async function findPages(db: MenbeDatabase, request: FindRequest): Promise<FoundPages> {
  const { filter, sort, signal } = request;
  if (sort === 'title' || sort === 'opens') return inPagesOrder(db, request, sort);
  const found = await findInIndex(db, filter, sort, signal);
  const isWhole = filter.trim() === '' && sort === 'seen';
  return isWhole && found.known !== null ? { ...found, ...listed(await newestPages(db)) } : found;
}

/** The newest pages, read without the index: the list shows them while the index opens. */
export async function firstPages(db: MenbeDatabase, limit: number): Promise<FoundPages> {
  const [{ rows }, total] = await Promise.all([
    listPages(db, { limit, before: null }),
    readCounter(db, 'pages'),
  ]);
  return { ...listed(rows), total, known: null };
}

/** Pages as the list of all shows them, latest first. */
function listed(
  pages: readonly Pick<PageRecord, 'url' | 'lastArchivedAt'>[],
): Pick<FoundPages, 'total' | 'urls' | 'days'> {
  return {
    total: pages.length,
    urls: (from, to) => Promise.resolve(pages.slice(from, to).map(({ url }) => url)),
    days: daysInOrder(pages.map(({ lastArchivedAt }) => lastArchivedAt)),
  };
}

/** All pages outside the bin, latest first, from the keys of an index alone. */
async function newestPages(db: MenbeDatabase): Promise<Pick<PageRecord, 'url' | 'lastArchivedAt'>[]> {
  const keys = await db.pages.where('[deleted+lastArchivedAt+url]').between([0], [1]).reverse().keys();
  return (keys as unknown as [number, string, string][]).map(([, lastArchivedAt, url]) => ({
    url,
    lastArchivedAt,
  }));
}

/** @param sort `null` for unordered matches, which the caller sorts itself */
function findInIndex(
  db: MenbeDatabase,
  filter: string,
  sort: SearchSort | null,
  signal?: AbortSignal,
): Promise<FoundPages> {
  return matchArchive(
    db,
    parseQuery(filter),
    async (index, matches) => {
      const { parts } = index;
      // Only where words are searched for: views that list by a filter open with the library.
      if (sort === 'relevance') rehearseOnce(db, parts, (word) => findFirst(db, word));
      const urls = sort ? await orderedUrls(parts, matches, sort) : unorderedUrls(parts, matches);
      const column = timeColumn(sort);
      const days = column ? await countDays(parts, matches, column) : [];
      return { total: countMatches(matches), known: knownPages(index), urls, days };
    },
    signal,
  );
}

async function findFirst(db: MenbeDatabase, word: string): Promise<void> {
  const { urls } = await findInIndex(db, `${word} `, 'relevance');
  await urls(0, 20);
}

/** See `FoundPages.known`. */
function knownPages({ parts, checked, waiting }: OpenIndex): number | null {
  if (checked === null && waiting === 0) return null;
  return parts.reduce((sum, { size, deletedCount }) => sum + size - deletedCount, 0);
}

async function inPagesOrder(
  db: MenbeDatabase,
  { filter, signal }: FindRequest,
  order: PagesOrder,
): Promise<FoundPages> {
  const isWhole = filter.trim() === '';
  const [found, whole] = await Promise.all([
    findInIndex(db, filter, null, signal),
    isWhole ? pagesInOrder(db, null, order) : null,
  ]);
  if (whole && found.known === null) return { ...found, urls: whole };
  const urls = isWhole ? (await newestPages(db)).map(({ url }) => url) : await found.urls(0, found.total);
  return { ...found, total: urls.length, urls: await pagesInOrder(db, urls, order) };
}
