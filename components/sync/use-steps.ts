import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../utils/model/result';
import { toFailure } from '../../utils/model/to-failure';

/** A dialog that goes from step to step. */
export interface Steps<S> {
  state: S;
  /** Why the last work failed; the step in which it was begun is shown again. */
  failure: Failure | null;
  /** Shows a step. What was being done meanwhile changes nothing more. */
  go: (step: S) => void;
  /** Shows `working` until the work is done, then the step that comes of it. */
  work: (working: S, act: () => Promise<S>) => void;
}

/** Keeps the step of a dialog. */
export function useSteps<S>(first: S): Steps<S> {
  const [state, setState] = useState<S>(first);
  const [failure, setFailure] = useState<Failure | null>(null);
  const begun = useRef(0);
  const show = (step: S, failed: Failure | null) => {
    begun.current++;
    setState(() => step);
    setFailure(failed);
  };
  return {
    state,
    failure,
    go: (step) => show(step, null),
    work: (working, act) => {
      show(working, null);
      const own = begun.current;
      const isWanted = () => own === begun.current;
      act().then(
        (step) => isWanted() && show(step, null),
        (error: unknown) => isWanted() && show(state, toFailure(error)),
      );
    },
  };
}
