import { toFailure } from '../model/to-failure';
import type { Failure } from '../model/result';
import type { BackgroundWork } from '../model/trouble';
import { noteTrouble } from '../platform/troubles';

/** The one place where failures of background work go: the library shows them. `null` says that the work succeeded. */
export async function tellTrouble(work: BackgroundWork, failure: Failure | null): Promise<void> {
  try {
    await noteTrouble(work, failure, new Date());
  } catch (error) {
    // Where even this cannot be stored, the browser's own list of errors is the last place that remembers it.
    reportError(error);
  }
}

/** Does work that nobody waits for. What fails in it is told, and never rejects. */
export function inBackground(work: BackgroundWork, doing: () => Promise<unknown>): void {
  doing().catch((error: unknown) => tellTrouble(work, toFailure(error)));
}
