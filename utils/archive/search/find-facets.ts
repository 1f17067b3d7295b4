import type { MenbeDatabase } from '../../db/database';
import { withoutGroup } from '../../search/query/edit-query';
import { parseQuery } from '../../search/query/parse-query';
import type { FilterField, Query } from '../../search/query/query';
import { countFacet, countFacets, type Facets } from '../index/read/facets';
import type { Matches } from '../../search/rank/matches';
import type { IndexPart } from '../index/read/index-part';
import { matchArchive } from './match-archive';
import { type SiteNames, siteNames } from './site-names';

/** The facets of a search, and what else is counted beside its list. */
export interface FoundFacets extends Facets {
  /** What sites are called, all of the archive. */
  names: SiteNames;
  /** Found pages that were not opened yet. */
  unread: number;
}

/** Facets of which a source has one value, with the field that narrows by it. */
const CHOICES: readonly [keyof Facets, FilterField][] = [
  ['sites', 'site'],
  ['sources', 'source'],
  ['languages', 'lang'],
  ['months', 'on'],
];

/**
 * Counts the facets of a search. A facet by which it is narrowed is counted as if it was not: its other values can be added to the
 * one that was chosen. Rejects with the signal's reason and errors of the database.
 */
export async function findFacets(
  db: MenbeDatabase,
  filter: string,
  signal?: AbortSignal,
): Promise<FoundFacets> {
  const query = parseQuery(filter);
  const facets = await matchArchive(db, query, ({ parts }, matches) => countAll(parts, matches), signal);
  const countOne = (wider: Query, name: keyof Facets) =>
    matchArchive(db, wider, ({ parts }, matches) => countFacet(parts, matches, name), signal);
  for (const [name, field] of CHOICES) {
    const wider = withoutGroup(query, field);
    if (wider) facets[name] = await countOne(wider, name);
  }
  const wider = withoutGroup(query, 'kind');
  if (wider) facets.traits = withKinds(facets.traits, await countOne(wider, 'traits'));
  return facets;
}

async function countAll(parts: readonly IndexPart[], matches: readonly Matches[]): Promise<FoundFacets> {
  const [facets, names, unread] = await Promise.all([
    countFacets(parts, matches),
    siteNames(parts),
    countUnread(parts, matches),
  ]);
  return { ...facets, names, unread };
}

async function countUnread(parts: readonly IndexPart[], matches: readonly Matches[]): Promise<number> {
  let count = 0;
  for (const [index, part] of parts.entries()) {
    const unread = await part.numbers('unread');
    for (const doc of matches[index]?.docs ?? []) count += unread[doc] as number;
  }
  return count;
}

/** Kinds and other traits are one facet of the index: the kinds of the wider search, the rest of the narrower one. */
function withKinds(narrow: Facets['traits'], wide: Facets['traits']): Facets['traits'] {
  const isKind = ({ value }: { value: string }) => value.startsWith('kind:');
  return [...wide.filter(isKind), ...narrow.filter((each) => !isKind(each))];
}
