import type { Collection } from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';

/** Orders that the table of pages has an index for: `opens` the most opened first; `title` by its folded letters. */
export type PagesOrder = 'title' | 'opens';

const INDEX = { title: '[deleted+titleKey+url]', opens: '[deleted+opens+url]' } as const;

/** Number of pages ordered eagerly: reading all keys of a large archive takes seconds. */
const FIRST = 100;

/**
 * Number of index keys scanned for the first pages. When no more pages than this were found, their rows are read and sorted
 * instead.
 */
const AHEAD = 5000;

/**
 * Orders pages: the first ones eagerly, the rest on demand. Pages without the sort field (archived by version 1 and not yet
 * upgraded) come last.
 * @param found keys of the pages to order; `null` for all with the field outside the bin
 * @returns a function that reads the keys from one index up to another (exclusive)
 */
export async function pagesInOrder(
  db: MenbeDatabase,
  found: readonly string[] | null,
  order: PagesOrder,
): Promise<(from: number, to: number) => Promise<string[]>> {
  const first = await firstInOrder(db, found, order);
  if (found && first.length >= found.length) return (from, to) => Promise.resolve(first.slice(from, to));
  let all: Promise<string[]> | undefined;
  return async (from, to) => {
    if (to <= first.length) return first.slice(from, to);
    all ??= allInOrder(db, found, order);
    return (await all).slice(from, to);
  };
}

/** The first pages in order; all of them when they are few. */
async function firstInOrder(
  db: MenbeDatabase,
  found: readonly string[] | null,
  order: PagesOrder,
): Promise<string[]> {
  if (found === null) return inOrder(db, order).limit(FIRST).primaryKeys();
  if (found.length <= AHEAD) return fewInOrder(db, found, order);
  return among(found, await inOrder(db, order).limit(AHEAD).primaryKeys());
}

async function fewInOrder(db: MenbeDatabase, found: readonly string[], order: PagesOrder): Promise<string[]> {
  const rows = (await db.pages.bulkGet([...found])).filter((page) => page !== undefined);
  const key = (page: PageRecord) => (order === 'title' ? page.titleKey : page.opens);
  const placed = rows.filter((page) => key(page) !== undefined);
  const direction = order === 'title' ? 1 : -1;
  placed.sort((a, b) => direction * (compare(key(a) ?? '', key(b) ?? '') || compare(a.url, b.url)));
  return withRest(
    placed.map(({ url }) => url),
    found,
  );
}

async function allInOrder(
  db: MenbeDatabase,
  found: readonly string[] | null,
  order: PagesOrder,
): Promise<string[]> {
  const keys = await inOrder(db, order).primaryKeys();
  return found ? withRest(among(found, keys), found) : keys;
}

function inOrder(db: MenbeDatabase, order: PagesOrder): Collection<PageRecord, string> {
  const pages = db.pages.where(INDEX[order]).between([0], [1]);
  return order === 'title' ? pages : pages.reverse();
}

/** The keys that were found, in the order of the index. */
function among(found: readonly string[], keys: readonly string[]): string[] {
  const wanted = new Set(found);
  return keys.filter((url) => wanted.has(url));
}

/** The ordered pages, then those found without the sort field. */
function withRest(placed: readonly string[], found: readonly string[]): string[] {
  const left = new Set(found);
  placed.forEach((url) => left.delete(url));
  return [...placed, ...left];
}

/** As IndexedDB compares keys of one type: text by its UTF-16 units. */
function compare<T extends string | number>(a: T, b: T): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
