import type { Matches } from '../../../search/rank/matches';
import type { IndexPart } from './index-part';

/**
 * Sort orders: `relevance` by descending score; `seen` (last archived or seen unchanged), `archived` (first archived) and
 * `published` latest first, pages without a date last; `site` alphabetically. Ties are sorted by last seen.
 */
export type SearchSort = 'relevance' | 'seen' | 'archived' | 'published' | 'site';

const TIMES = { seen: 'seenAt', archived: 'archivedAt', published: 'publishedAt' } as const;

/** Sort keys by part and match; larger keys come first. */
export function sortKeys(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  sort: SearchSort,
): Promise<ArrayLike<number>[]> {
  if (sort === 'site') return siteKeys(parts, matches);
  return Promise.all(
    parts.map(async (part, index) => {
      const { docs, scores } = matches[index] ?? { docs: new Int32Array(0), scores: new Float64Array(0) };
      if (sort === 'relevance') return scores;
      const times = await part.numbers(TIMES[sort]);
      return Float64Array.from(docs, (doc) => times[doc] as number);
    }),
  );
}

/** Alphabetical ranks of the sites, counted from the end, because larger keys come first. */
async function siteKeys(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
): Promise<ArrayLike<number>[]> {
  const columns = await Promise.all(parts.map((part) => part.texts('sites')));
  const all = [...new Set(columns.flatMap(({ values }) => values))].sort();
  const places = new Map(all.map((site, index) => [site, all.length - index]));
  return columns.map(({ values, starts, ids }, index) => {
    const own = values.map((site) => places.get(site) ?? 0);
    return Float64Array.from(
      matches[index]?.docs ?? [],
      (doc) => own[ids[starts[doc] as number] as number] ?? 0,
    );
  });
}
