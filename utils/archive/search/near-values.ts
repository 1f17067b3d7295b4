import type { MenbeDatabase } from '../../db/database';
import { type Narrowing, narrowingsOf, toggleFilter } from '../../search/query/edit-query';
import { type KnownValue, nearestValues } from '../../search/query/nearest-values';
import { parseQuery } from '../../search/query/parse-query';
import type { FilterField } from '../../search/query/query';
import { countMatches } from '../../search/rank/matches';
import { countFacet, type Facets } from '../index/read/facets';
import { matchArchive } from './match-archive';
import { siteNames } from './site-names';

/** A filter that finds nothing whatever else is searched for, and the nearest of its values that do. */
export interface NearValues {
  narrowing: Narrowing;
  near: KnownValue[];
}

/** The facets that list the values of a filter. */
const FACETS: Partial<Record<FilterField, keyof Facets>> = {
  site: 'sites',
  source: 'sources',
  tag: 'tags',
  lang: 'languages',
};

/** Values that are offered for one. */
const MOST_OFFERED = 3;

/**
 * Names the filters of a typed search that no source in the archive has, each with the nearest values that some have. Rejects with the
 * signal's reason and errors of the database.
 */
export async function nearValues(
  db: MenbeDatabase,
  filter: string,
  signal?: AbortSignal,
): Promise<NearValues[]> {
  const found: NearValues[] = [];
  for (const narrowing of narrowingsOf(filter)) {
    const { field, value, negated } = narrowing;
    const facet = FACETS[field];
    if (!facet || negated || (await count(db, toggleFilter('', field, value), signal)) > 0) continue;
    const known = await valuesOf(db, facet, signal);
    found.push({ narrowing, near: nearestValues(field, value, known, MOST_OFFERED) });
  }
  return found;
}

function count(db: MenbeDatabase, filter: string, signal?: AbortSignal): Promise<number> {
  return matchArchive(db, parseQuery(filter), async (_, matches) => countMatches(matches), signal);
}

/** All values of a facet in the archive. */
function valuesOf(db: MenbeDatabase, facet: keyof Facets, signal?: AbortSignal): Promise<KnownValue[]> {
  return matchArchive(
    db,
    parseQuery(''),
    async ({ parts }, matches) => {
      const counted = await countFacet(parts, matches, facet);
      if (facet !== 'sites') return counted;
      const names = await siteNames(parts);
      return counted.map((each) => ({ ...each, name: names.get(each.value) }));
    },
    signal,
  );
}
