/** Work goes on for this long before others have their turn. Half of what is too long to hold a thread, and some to spare. */
const SLICE_MILLISECONDS = 12;

/** What somebody waits for in this context. */
const urgent = new Set<Promise<unknown>>();

/** Runs what somebody waits for: work in slices rests until it is done. It must not wait for such work itself. */
export async function urgently<T>(run: () => Promise<T>): Promise<T> {
  const running = run();
  urgent.add(running);
  try {
    return await running;
  } finally {
    urgent.delete(running);
  }
}

/** Cuts long work into slices. */
export class Pacer {
  private started = performance.now();

  constructor(private readonly signal?: AbortSignal) {}

  /** Whether it is time to `rest`. */
  get isDue(): boolean {
    return urgent.size > 0 || performance.now() - this.started > SLICE_MILLISECONDS;
  }

  /** Lets others have their turn. Throws the signal's reason when the work is to stop. */
  async rest(): Promise<void> {
    await nextTask();
    while (urgent.size > 0) await Promise.allSettled(urgent);
    this.signal?.throwIfAborted();
    this.started = performance.now();
  }

  /** Rests when it is time. */
  async breathe(): Promise<void> {
    if (this.isDue) await this.rest();
  }
}

/** Timers are slowed down in pages that are not seen; messages are not. */
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
