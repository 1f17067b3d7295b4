import type { MenbeDatabase } from '../../db/database';
import { withoutGroup } from '../../search/query/edit-query';
import { parseQuery } from '../../search/query/parse-query';
import type { FilterField, Query } from '../../search/query/query';
import { countFacet, countFacets, type Facets } from '../index/read/facets';
import { matchArchive } from './match-archive';

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
export async function findFacets(db: MenbeDatabase, filter: string, signal?: AbortSignal): Promise<Facets> {
  const query = parseQuery(filter);
  const facets = await matchArchive(db, query, ({ parts }, matches) => countFacets(parts, matches), signal);
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

/** Kinds and other traits are one facet of the index: the kinds of the wider search, the rest of the narrower one. */
function withKinds(narrow: Facets['traits'], wide: Facets['traits']): Facets['traits'] {
  const isKind = ({ value }: { value: string }) => value.startsWith('kind:');
  return [...wide.filter(isKind), ...narrow.filter((each) => !isKind(each))];
}
