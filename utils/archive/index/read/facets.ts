import { UNDATED } from '../../../search/index/indexed-document';
import type { Matches } from '../../../search/rank/matches';
import type { IndexPart } from './index-part';
import { countsByLocalDay } from './local-day';
import type { TextsColumn } from './segment-reader';

/** A value of a facet, and the number of found pages with it. */
export interface FacetCount {
  value: string;
  count: number;
}

/** Facets of the found pages. Lists are sorted by count, months (`2026-03`, local time) by time, latest first. */
export interface Facets {
  sites: FacetCount[];
  sources: FacetCount[];
  languages: FacetCount[];
  tags: FacetCount[];
  months: FacetCount[];
  /** As a search spells them: `kind:page`, `has:note`. */
  traits: FacetCount[];
}

/** Counts one facet of the found pages. */
export function countFacet(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  name: keyof Facets,
): Promise<FacetCount[]> {
  return name === 'months' ? countMonths(parts, matches) : countTexts(parts, matches, name);
}

/** Counts the facets of the found pages. */
export async function countFacets(parts: readonly IndexPart[], matches: readonly Matches[]): Promise<Facets> {
  const [sites, sources, languages, tags, months, traits] = await Promise.all([
    countTexts(parts, matches, 'sites'),
    countTexts(parts, matches, 'sources'),
    countTexts(parts, matches, 'languages'),
    countTexts(parts, matches, 'tags'),
    countMonths(parts, matches),
    countTexts(parts, matches, 'traits'),
  ]);
  return { sites, sources, languages, tags, months, traits };
}

async function countTexts(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  column: TextsColumn,
): Promise<FacetCount[]> {
  const totals = new Map<string, number>();
  for (const [index, part] of parts.entries()) {
    const { values, starts, ids } = await part.texts(column);
    const counts = new Int32Array(values.length);
    for (const doc of matches[index]?.docs ?? []) {
      const end = starts[doc + 1] as number;
      for (let at = starts[doc] as number; at < end; at++) {
        const id = ids[at] as number;
        counts[id] = (counts[id] as number) + 1;
      }
    }
    counts.forEach((count, id) => addCount(totals, values[id] as string, count));
  }
  return toList(totals).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

async function countMonths(parts: readonly IndexPart[], matches: readonly Matches[]): Promise<FacetCount[]> {
  const days = countsByLocalDay();
  for (const [index, part] of parts.entries()) {
    const archivedAt = await part.numbers('archivedAt');
    for (const doc of matches[index]?.docs ?? []) {
      const time = archivedAt[doc] as number;
      if (time !== UNDATED) days.add(time);
    }
  }
  const totals = new Map<string, number>();
  for (const [day, count] of days.counts()) addCount(totals, day.slice(0, -3), count);
  return toList(totals).sort((a, b) => (a.value < b.value ? 1 : -1));
}

function addCount(totals: Map<string, number>, value: string, count: number): void {
  if (count > 0 && value !== '') totals.set(value, (totals.get(value) ?? 0) + count);
}

function toList(totals: ReadonlyMap<string, number>): FacetCount[] {
  return Array.from(totals, ([value, count]) => ({ value, count }));
}
