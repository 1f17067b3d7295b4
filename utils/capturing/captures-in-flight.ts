import { Pacer, urgently } from '../scheduling/pacer';
import type { SaveOutcome } from '../model/capture';
import type { Result } from '../model/result';

/** Running captures of this background by tab, with their start times. */
const inFlight = new Map<number, { outcome: Promise<Result<SaveOutcome>>; startedAt: number }>();

/** Runs a tab's capture; while it runs, a second request joins it. `run` must not reject. */
export function captureOnce(
  tabId: number,
  run: () => Promise<Result<SaveOutcome>>,
): Promise<Result<SaveOutcome>> {
  const running = inFlight.get(tabId);
  if (running) return running.outcome;
  const startedAt = Date.now();
  const outcome = urgently(run).finally(() => inFlight.delete(tabId));
  inFlight.set(tabId, { outcome, startedAt });
  return outcome;
}

/** Whether a capture of this tab is running in this worker. */
export function isCapturing(tabId: number): boolean {
  return inFlight.has(tabId);
}

/** Start times of the running captures of this background, in milliseconds since 1970. */
export function capturesUnderWay(): number[] {
  return [...inFlight.values()].map(({ startedAt }) => startedAt);
}

const pacer = new Pacer();

/** Resolves when no capture is running or about to start: background work yields to the user's. */
export function whenNobodyArchives(): Promise<void> {
  return pacer.breathe();
}
