/** Far moves, one right after the other, that make a race: one alone is a jump, whose end is looked at. */
const LEAST_MOVES = 3;

/** How long nothing moves far before a race is over, in milliseconds. */
const REST_MS = 100;

/** Whether a list passes by in moves so far that nothing of it can be read. */
export class Race {
  #moves = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onOver called when a race is over */
  constructor(private readonly onOver: () => void) {}

  /** Whether there is one now. */
  get isOn(): boolean {
    return this.#moves >= LEAST_MOVES;
  }

  /**
   * Tells that the list has moved.
   * @param isFar whether nothing that was in sight is in sight any more
   */
  moved(isFar: boolean): void {
    if (!isFar) return;
    this.#moves++;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const wasOn = this.isOn;
      this.end();
      if (wasOn) this.onOver();
    }, REST_MS);
  }

  /** Ends it, untold. */
  end(): void {
    clearTimeout(this.#timer);
    this.#moves = 0;
  }
}
