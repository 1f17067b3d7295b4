import { useState } from 'preact/hooks';
import type { Failure } from '../../utils/model/result';
import { useAttempt } from '../ui/hooks/use-attempt';

/** Something that was done, in words, and what takes it back. */
interface Done {
  words: string;
  undo: () => Promise<void>;
}

/** Doing what can be taken back. */
export interface Undoing {
  /** What was done last; `null` once that was taken back or dismissed. */
  done: Done | null;
  failure: Failure | null;
  /** Does something; what it resolves to can be taken back until the next thing is done. */
  run: (work: () => Promise<Done | null>) => void;
  undo: () => void;
  dismiss: () => void;
}

/** Keeps what was done last, to be taken back. */
export function useUndo(): Undoing {
  const [done, setDone] = useState<Done | null>(null);
  const { failure, attempt } = useAttempt();
  return {
    done,
    failure,
    run: (work) => void attempt(async () => setDone(await work())),
    undo: () =>
      void attempt(async () => {
        await done?.undo();
        setDone(null);
      }),
    dismiss: () => setDone(null),
  };
}
