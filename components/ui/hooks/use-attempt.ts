import { useState } from 'preact/hooks';
import { toFailure } from '../../../utils/model/to-failure';
import type { Failure } from '../../../utils/model/result';

/** Doing something that can fail. */
export interface Attempt {
  /** Why the last attempt failed; `null` when it did not. */
  failure: Failure | null;
  /** Does it; resolves to whether it succeeded. */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Runs what changes the archive and keeps the failure, for the component to show. */
export function useAttempt(): Attempt {
  const [failure, setFailure] = useState<Failure | null>(null);
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      setFailure(null);
      return true;
    } catch (error) {
      setFailure(toFailure(error));
      return false;
    }
  };
  return { failure, attempt };
}
