import { useEffect, useRef, useState } from 'preact/hooks';
import { verifyParts } from '../../utils/archive/evidence/archive-parts';
import { verifyArchive } from '../../utils/archive/evidence/verify-archive';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import type { Verification } from '../../utils/model/evidence';
import type { Failure } from '../../utils/model/result';
import { SignatureWorkers } from './signature-workers';

/** The state of a check. `share` is 0 to 1, and `null` until the amount of work is known. */
type VerificationState =
  | { phase: 'working'; share: number | null }
  | { phase: 'done'; verification: Verification }
  | { phase: 'failed'; failure: Failure }
  | { phase: 'cancelled' };

/** A check and what can be done with it. */
export interface Verifying {
  state: VerificationState;
  start: () => void;
  cancel: () => void;
}

/** Checks one page's snapshots or, with `null`, all. Starts at once; stops when the component is removed. */
export function useVerification(pageUrl: string | null): Verifying {
  const [state, setState] = useState<VerificationState>({ phase: 'working', share: null });
  const running = useRef<AbortController | null>(null);
  const run = async ({ signal }: AbortController) => {
    setState({ phase: 'working', share: null });
    const workers = new SignatureWorkers();
    try {
      const verification = await verifyArchive(getDatabase(), {
        pageUrl,
        parts: verifyParts(getDatabase()),
        checkSignatures: workers.check,
        signal,
        onProgress: ({ done, total }) => setState({ phase: 'working', share: total > 0 ? done / total : 1 }),
      });
      setState({ phase: 'done', verification });
    } catch (error) {
      setState(signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', failure: toFailure(error) });
    } finally {
      workers.end();
    }
  };
  const start = () => {
    running.current?.abort();
    running.current = new AbortController();
    void run(running.current);
  };
  useEffect(() => {
    start();
    return () => running.current?.abort();
  }, [pageUrl]);
  return { state, start, cancel: () => running.current?.abort() };
}
