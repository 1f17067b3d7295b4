import { toFailure } from '../model/to-failure';
import type { Failure } from '../model/result';
import type { BackgroundWork } from '../model/trouble';
import { noteTrouble } from './troubles';

/** The error sink of work that nothing awaits: the library shows the failures. `null` reports a success. */
export async function tellTrouble(work: BackgroundWork, failure: Failure | null): Promise<void> {
  try {
    await noteTrouble(work, failure, new Date());
  } catch (error) {
    // If the failure cannot be stored, the browser's own list of errors is the last resort.
    reportError(error);
  }
}

/** Runs work without a caller that awaits it. Failures go to the error sink; never rejects. */
export function inBackground(work: BackgroundWork, doing: () => Promise<unknown>): void {
  doing().catch((error: unknown) => tellTrouble(work, toFailure(error)));
}
