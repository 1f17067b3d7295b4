/** A stretch of time with one name; `end` is exclusive. Times in milliseconds. */
export interface Period {
  start: number;
  end: number;
  name: string;
}

/**
 * Counts times by the period they are in. Which period a time is in is asked twice for a window of time, not for each time: to ask
 * takes a `Date`, and a large archive has more times than days.
 */
export class PeriodCounter {
  private readonly windows = new Map<number, readonly [Counted, Counted]>();

  /**
   * @param periodAt the period of a time
   * @param window length of a window in milliseconds: so short that no more than two periods meet in it
   */
  constructor(
    private readonly periodAt: (time: number) => Period,
    private readonly window: number,
  ) {}

  add(time: number): void {
    const number = Math.floor(time / this.window);
    let periods = this.windows.get(number);
    if (!periods) {
      periods = [this.emptyAt(number * this.window), this.emptyAt((number + 1) * this.window - 1)];
      this.windows.set(number, periods);
    }
    const [first, last] = periods;
    if (time < first.end) first.count++;
    else last.count++;
  }

  /** How many times there were in each period, by its name. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { name, count } of [...this.windows.values()].flat())
      if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count);
    return counts;
  }

  private emptyAt(time: number): Counted {
    return { ...this.periodAt(time), count: 0 };
  }
}

interface Counted extends Period {
  count: number;
}
