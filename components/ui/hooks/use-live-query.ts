import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../utils/model/result';

/** The last answer of a query. It stays while a query with new inputs runs. */
export interface Live<T> {
  /** `undefined` until the first answer. */
  value: T | undefined;
  failure: Failure | null;
}

type Answer<T> = { value: T } | { error: unknown };

/**
 * Runs a database query, and again whenever what it read changes, in this context or another. `inputs` are what the
 * query depends on, as in `useEffect`; the signal of the former query is aborted when they change.
 */
export function useLiveQuery<T>(
  query: (signal: AbortSignal) => Promise<T>,
  inputs: readonly unknown[],
): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: undefined, failure: null });
  // A layout effect: the query starts before the first paint rather than after it.
  useLayoutEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const subscription = liveQuery(() => answer(query, signal)).subscribe(async (result) => {
      if ('value' in result) return setLive({ value: result.value, failure: null });
      const { toFailure } = await import('../../../utils/model/to-failure');
      if (!signal.aborted) setLive(({ value }) => ({ value, failure: toFailure(result.error) }));
    });
    return () => {
      controller.abort();
      subscription.unsubscribe();
    };
  }, inputs);
  return live;
}

/** An error as an answer: liveQuery keeps DatabaseClosedError to itself, which is what a database that cannot be opened gives. */
async function answer<T>(
  query: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<Answer<T>> {
  try {
    return { value: await query(signal) };
  } catch (error) {
    return { error };
  }
}
