/** Longest slice of work between two yields: short enough to keep the thread responsive. */
const SLICE_MILLISECONDS = 12;

/** Urgent work that is running in this context. */
const urgent = new Set<Promise<unknown>>();

/** Runs urgent work: sliced work pauses until it is done. It must not await sliced work, which would be a deadlock. */
export async function urgently<T>(run: () => Promise<T>): Promise<T> {
  const running = run();
  urgent.add(running);
  try {
    return await running;
  } finally {
    urgent.delete(running);
  }
}

/** Time-slices long work. */
export class Pacer {
  private started = performance.now();

  constructor(private readonly signal?: AbortSignal) {}

  /** Whether the slice is used up. */
  get isDue(): boolean {
    return urgent.size > 0 || performance.now() - this.started > SLICE_MILLISECONDS;
  }

  /** Yields to other work. Throws the signal's reason when the work was cancelled. */
  async rest(): Promise<void> {
    await nextTask();
    while (urgent.size > 0) await Promise.allSettled(urgent);
    this.signal?.throwIfAborted();
    this.started = performance.now();
  }

  /** Yields if the slice is used up. */
  async breathe(): Promise<void> {
    if (this.isDue) await this.rest();
  }
}

/** Uses a message instead of a timer, because timers are throttled in hidden pages. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
