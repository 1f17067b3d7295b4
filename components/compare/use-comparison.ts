import { useEffect, useState } from 'preact/hooks';
import { readComparison, type ComparedSnapshots } from '../../utils/archive/snapshots/read-comparison';
import { toFailure } from '../../utils/model/to-failure';
import { getDatabase } from '../../utils/db/database';
import type { Comparison } from '../../utils/diff/comparison';
import type { Failure } from '../../utils/model/result';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { compareInWorker } from './compare-in-worker';

/** The state of a comparison. `done` is a share from 0 to 1. */
export type ComparingState =
  | { phase: 'comparing'; done: number }
  | { phase: 'compared'; comparison: Comparison }
  | { phase: 'cancelled' }
  | { phase: 'failed'; failure: Failure };

/** Two snapshots of a page and what changed from one to the other. */
export interface Comparing {
  /** `undefined` until read, `null` where one of the two is gone. */
  snapshots: ComparedSnapshots | null | undefined;
  state: ComparingState;
  cancel: () => void;
  again: () => void;
}

/** Reads two snapshots and compares them in a worker. */
export function useComparison(oldId: string, newId: string): Comparing {
  const [state, setState] = useState<ComparingState>({ phase: 'comparing', done: 0 });
  const [attempt, setAttempt] = useState(0);
  const [running, setRunning] = useState<AbortController | null>(null);
  const read = useLiveQuery(() => readComparison(getDatabase(), oldId, newId), [oldId, newId]);
  // The former answer stays while other versions are read
  const found = read.value;
  const snapshots = !found || (found.old.id === oldId && found.new.id === newId) ? found : undefined;

  useEffect(() => {
    if (!snapshots) return;
    const controller = new AbortController();
    setRunning(controller);
    setState({ phase: 'comparing', done: 0 });
    const { signal } = controller;
    compareInWorker(snapshots.old, snapshots.new, {
      signal,
      onProgress: (done) => setState({ phase: 'comparing', done }),
    }).then(
      (comparison) => setState({ phase: 'compared', comparison }),
      (error: unknown) => {
        // Other versions were chosen: their comparison has the say now
        if (signal.aborted) return;
        setState({ phase: 'failed', failure: toFailure(error) });
      },
    );
    return () => controller.abort();
  }, [snapshots?.old.id, snapshots?.new.id, attempt]);

  return {
    snapshots,
    state: read.failure ? { phase: 'failed', failure: read.failure } : state,
    cancel: () => {
      running?.abort();
      setState({ phase: 'cancelled' });
    },
    again: () => setAttempt(attempt + 1),
  };
}
