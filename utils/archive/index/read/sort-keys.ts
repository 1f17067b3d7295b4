import type { Matches } from '../../../search/rank/matches';
import { titleKey } from '../../../db/title-key';
import type { DayColumn } from './count-days';
import type { IndexPart } from './index-part';

/**
 * Sort orders: `relevance` by descending score; `seen` (last archived or seen unchanged), `archived` (first archived) and
 * `published` latest first, pages without a date last; `site` by the name that rows show, alphabetically. Ties are sorted by last seen.
 */
export type SearchSort = 'relevance' | 'seen' | 'archived' | 'published' | 'site';

const TIMES: Partial<Record<SearchSort, DayColumn>> = {
  seen: 'seenAt',
  archived: 'archivedAt',
  published: 'publishedAt',
};

/** The time that an order is by; `undefined` for orders by something else. */
export function timeColumn(sort: SearchSort | null): DayColumn | undefined {
  return sort === null ? undefined : TIMES[sort];
}

/** Sort keys by part and match; larger keys come first. */
export function sortKeys(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  sort: SearchSort,
): Promise<ArrayLike<number>[]> {
  if (sort === 'site') return siteKeys(parts, matches);
  const column = timeColumn(sort);
  if (!column) return Promise.resolve(matches.map(({ scores }) => scores));
  return Promise.all(
    parts.map(async (part, index) => {
      const times = await part.numbers(column);
      return Float64Array.from(matches[index]?.docs ?? [], (doc) => times[doc] as number);
    }),
  );
}

/** Alphabetical ranks of the sites' names, counted from the end, because larger keys come first. */
async function siteKeys(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
): Promise<ArrayLike<number>[]> {
  const columns = await Promise.all(parts.map((part) => part.texts('names')));
  const keyOf = (name: string) => titleKey({ title: name, visitedUrl: name });
  const all = [...new Set(columns.flatMap(({ values }) => values.map(keyOf)))].sort();
  const places = new Map(all.map((key, index) => [key, all.length - index]));
  return columns.map(({ values, starts, ids }, index) => {
    const own = values.map((name) => places.get(keyOf(name)) ?? 0);
    return Float64Array.from(
      matches[index]?.docs ?? [],
      (doc) => own[ids[starts[doc] as number] as number] ?? 0,
    );
  });
}
