import { Pacer, urgently } from '../../utils/scheduling/pacer';
import type { SaveOutcome } from '../../utils/model/capture';
import type { Result } from '../../utils/model/result';

const inFlight = new Map<number, Promise<Result<SaveOutcome>>>();

/** Runs a tab's capture; while it runs, a second request joins it. `run` must not reject. */
export function captureOnce(
  tabId: number,
  run: () => Promise<Result<SaveOutcome>>,
): Promise<Result<SaveOutcome>> {
  const running = inFlight.get(tabId) ?? urgently(run).finally(() => inFlight.delete(tabId));
  inFlight.set(tabId, running);
  return running;
}

/** Whether a capture of this tab is running in this worker. */
export function isCapturing(tabId: number): boolean {
  return inFlight.has(tabId);
}

const pacer = new Pacer();

/** Resolves when no capture is running or about to: what nobody waits for gives way to what somebody does. */
export function whenNobodyArchives(): Promise<void> {
  return pacer.breathe();
}
