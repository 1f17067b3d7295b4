import { useEffect, useReducer } from 'preact/hooks';
import { getDatabase } from '../../../utils/db/database';
import { watchPending } from '../../../utils/db/watch-pending';

/** Counts the changes of what searches find: an input for live queries that search. */
export function useIndexChanges(): number {
  const [changes, count] = useReducer((times: number) => times + 1, 0);
  useEffect(() => watchPending(getDatabase(), () => count(undefined)), []);
  return changes;
}
