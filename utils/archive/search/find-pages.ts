import { readCounter } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { parseQuery } from '../../search/query/parse-query';
import { listPages } from '../pages/list-pages';
import { type PagesOrder, pagesInOrder } from '../pages/pages-order';
import { countMatches, type Matches } from '../../search/rank/matches';
import { matchArchive, topHits, withUrls } from './match-archive';
import { countFacets, type Facets } from '../index/read/facets';
import { type OrderedHits, orderHits } from '../index/read/hit-order';
import type { IndexPart } from '../index/read/index-part';
import { type SearchSort, sortKeys } from '../index/read/sort-keys';

export type { Facets, FacetCount } from '../index/read/facets';

/** A search, the order of what it finds, and a way to stop it. */
export interface FindRequest {
  /** As typed, see parseQuery; '' finds every page. */
  filter: string;
  sort: SearchSort | PagesOrder;
  /** Stops the search; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** All pages that were found, as of the moment they were. */
export interface FoundPages {
  total: number;
  /** Pages that the index knows, while it does not know all of them, as after an upgrade, an import or damage; otherwise `null`. */
  known: number | null;
  /** Keys of the pages from one place in the order up to another. */
  urls: (from: number, to: number) => Promise<string[]>;
}

/**
 * Finds pages, in order. The index is read past Dexie: see `watchPending`. While the index is being built, all pages are listed
 * where nothing is searched for. Rejects with what the database throws.
 */
export async function findPages(db: MenbeDatabase, request: FindRequest): Promise<FoundPages> {
  const { filter, sort, signal } = request;
  if (sort === 'title' || sort === 'opens') return inPagesOrder(db, request, sort);
  const found = await findInIndex(db, filter, sort, signal);
  const isWhole = filter.trim() === '' && sort === 'archived';
  return isWhole && found.known !== null ? { ...found, ...listed(await newestUrls(db)) } : found;
}

/** Counts what there is to narrow a search by. Rejects as `findPages` does. */
export async function findFacets(
  db: MenbeDatabase,
  { filter, signal }: Pick<FindRequest, 'filter' | 'signal'>,
): Promise<Facets> {
  return matchArchive(db, parseQuery(filter), ({ parts }, matches) => countFacets(parts, matches), signal);
}

/** The first of all pages, newest first, before the index is open: for the first sight of the list. */
export async function firstPages(db: MenbeDatabase, limit: number): Promise<FoundPages> {
  const [{ rows }, total] = await Promise.all([
    listPages(db, { limit, before: null }),
    readCounter(db, 'pages'),
  ]);
  return { ...listed(rows.map(({ url }) => url)), total, known: null };
}

function listed(urls: readonly string[]): Pick<FoundPages, 'total' | 'urls'> {
  return { total: urls.length, urls: (from, to) => Promise.resolve(urls.slice(from, to)) };
}

function newestUrls(db: MenbeDatabase): Promise<string[]> {
  return db.pages.where('[deleted+lastArchivedAt+url]').between([0], [1]).reverse().primaryKeys();
}

/** @param sort `null` for no order, which is not worth the time where another comes after it */
function findInIndex(
  db: MenbeDatabase,
  filter: string,
  sort: SearchSort | null,
  signal?: AbortSignal,
): Promise<FoundPages> {
  return matchArchive(
    db,
    parseQuery(filter),
    async ({ parts, checked, waiting }, matches) => {
      const urls = sort ? await orderedUrls(parts, matches, sort) : unorderedUrls(parts, matches);
      const known = parts.reduce((sum, { size, deletedCount }) => sum + size - deletedCount, 0);
      return {
        total: countMatches(matches),
        known: checked === null && waiting === 0 ? null : known,
        urls,
      };
    },
    signal,
  );
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
  const urls = isWhole ? await newestUrls(db) : await found.urls(0, found.total);
  return { ...found, total: urls.length, urls: await pagesInOrder(db, urls, order) };
}

/** Found at once; the rest is put in order when it is asked for, which takes longer than searching. */
const FIRST = 100;

async function orderedUrls(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  sort: SearchSort,
): Promise<FoundPages['urls']> {
  const keys = await sortKeys(parts, matches, sort);
  const first = await topHits(parts, matches, FIRST, keys);
  let all: Promise<OrderedHits> | undefined;
  return async (from, to) => {
    if (to <= FIRST) return (await withUrls(parts, first.slice(from, to))).map(({ url }) => url);
    all ??= orderHits(parts, matches, keys);
    return urlsOf(parts, await all, from, to);
  };
}

function unorderedUrls(parts: readonly IndexPart[], matches: readonly Matches[]): FoundPages['urls'] {
  return async (from, to) => {
    const docs = matches.map((found) => Array.from(found.docs.subarray(0, found.length)));
    const urls = await Promise.all(parts.map((part, index) => part.urls(docs[index] ?? [])));
    return urls.flat().slice(from, to);
  };
}

async function urlsOf(
  parts: readonly IndexPart[],
  hits: OrderedHits,
  from: number,
  to: number,
): Promise<string[]> {
  const [partOf, docs] = [hits.parts.subarray(from, to), Array.from(hits.docs.subarray(from, to))];
  const byPart = await Promise.all(
    parts.map((part, index) => part.urls(docs.filter((_, at) => partOf[at] === index))),
  );
  const rest = byPart.map((urls) => urls.values());
  return Array.from(partOf, (part) => rest[part]?.next().value ?? '');
}
