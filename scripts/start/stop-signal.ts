/** A second Ctrl-C sooner than this (milliseconds) is the same one: npm passes on what the terminal sent as well. */
const SAME_GESTURE = 1000;

/** Tells when the user wants a run to stop. */
export interface StopSignal {
  signal: AbortSignal;
  /** Gives Ctrl-C back its usual meaning. */
  dispose(): void;
}

/** Ctrl-C (or SIGTERM) once asks to stop in order; again ends the process at once. */
export function stopSignal(say: (line: string) => void): StopSignal {
  const controller = new AbortController();
  let first = 0;
  const stop = () => {
    if (!controller.signal.aborted) {
      first = Date.now();
      say('Stopping. Press Ctrl-C again to end at once.');
      controller.abort();
    } else if (Date.now() - first > SAME_GESTURE) process.exit(130);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    signal: controller.signal,
    dispose: () => process.off('SIGINT', stop).off('SIGTERM', stop),
  };
}
