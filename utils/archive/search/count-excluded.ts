import type { MenbeDatabase } from '../../db/database';
import { toggleFilter } from '../../search/query/edit-query';
import { parseQuery } from '../../search/query/parse-query';
import { countMatches } from '../../search/rank/matches';
import { type Narrowing, narrowingsOf, widen } from './narrowings';
import { matchArchive } from './match-archive';

/** A value that a search leaves out, and how many pages it would find with that value alone. */
export interface Excluded extends Narrowing {
  count: number;
}

/** Counts what a search, as typed, leaves out, value by value. Rejects with the signal's reason or what the database throws. */
export function countExcluded(db: MenbeDatabase, filter: string, signal: AbortSignal): Promise<Excluded[]> {
  const excluded = narrowingsOf(filter).filter(({ negated }) => negated);
  return Promise.all(
    excluded.map(async (narrowing) => {
      const only = toggleFilter(widen(filter, narrowing), narrowing.field, narrowing.value);
      const count = await matchArchive(
        db,
        parseQuery(only),
        async (_, matches) => countMatches(matches),
        signal,
      );
      return { ...narrowing, count };
    }),
  );
}
