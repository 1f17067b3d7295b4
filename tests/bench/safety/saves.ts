import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { articlePage, type FixtureServer } from '../../e2e/support/serve-fixtures';
import { type Bars, median, round } from '../bars';
import { timeGesture } from '../capture/gesture';

/** Saves by themselves, and the most while other work goes on. */
const ALONE = 15;
const MOST_DURING = 60;

const MOST_SLOWER = 1.5;
const WORDS = 'The committee published its findings on Tuesday, and the ministry answered within hours. ';

/** Archives pages as a user does, by the popup. */
export class Saves {
  private made = 0;

  constructor(
    private readonly menbe: MenbeChromium,
    private readonly server: FixtureServer,
  ) {}

  /** Milliseconds from the click to the verified row, of some saves with nothing beside them. */
  async alone(): Promise<number[]> {
    // The first one wakes the worker, and loads what it needs.
    await this.save();
    const times: number[] = [];
    while (times.length < ALONE) times.push(await this.save());
    return times;
  }

  /** The same of saves while other work goes on; those that ended before it did. */
  async during(work: () => Promise<unknown>): Promise<number[]> {
    let isDone = false;
    const working = work().finally(() => (isDone = true));
    const times: number[] = [];
    while (!isDone && times.length < MOST_DURING) {
      const time = await this.save();
      if (!isDone) times.push(time);
    }
    await working;
    return times;
  }

  private async save(): Promise<number> {
    const n = this.made++;
    const paragraphs = Array.from({ length: 60 }, (_, part) => `${n}.${part} ${WORDS}`);
    this.server.set(`/article-${n}`, articlePage(`Findings ${n}`, paragraphs));
    const time = await timeGesture(this.menbe, this.server.url(`/article-${n}`));
    if (!time) throw new Error(`Save ${n} failed.`);
    return time.gesture;
  }
}

/** Adds the bar of saves beside a work. */
export function addSaves(
  work: string,
  alone: readonly number[],
  during: readonly number[],
  bars: Bars,
): void {
  const ratio = during.length > 0 ? median(during) / median(alone) : Number.NaN;
  const figures = `${during.length} saves: ${during.length > 0 ? round(median(during)) : '–'} ms, alone ${round(median(alone))} ms`;
  bars.add({
    name: `saves during ${work}, median`,
    figure: `${round(ratio)} × (${figures})`,
    bar: `≤ ${MOST_SLOWER} ×`,
    ok: ratio <= MOST_SLOWER,
  });
}
