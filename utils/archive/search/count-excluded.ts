import type { MenbeDatabase } from '../../db/database';
import { type Narrowing, narrowingsOf, toggleFilter, widen } from '../../search/query/edit-query';
import { parseQuery } from '../../search/query/parse-query';
import { countMatches } from '../../search/rank/matches';
import { matchArchive } from './match-archive';

/** An excluded value of a search, and the number of pages it would find with only that value. */
export interface Excluded extends Narrowing {
  count: number;
}

/** Counts the pages behind each excluded value of a typed search. Rejects with the signal's reason and errors of the database. */
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
