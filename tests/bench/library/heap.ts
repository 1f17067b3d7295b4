import { setTimeout as sleep } from 'node:timers/promises';
import { type Bars, median, round } from '../bars';
import { type Launch, openLibrary } from './library-page';
import { makeQueries } from './queries';

const MEGABYTE = 1_000_000;
const OPENINGS = 3;

/** Bar 4, memory: the library page after use, beside the same page with a small archive. Buffers count as well as objects. */
export async function benchHeap(
  launch: Launch,
  small: { profile: string; docs: number },
  large: { profile: string; docs: number },
  bars: Bars,
): Promise<void> {
  const few = await heapOf(launch, small);
  const many = await heapOf(launch, large);
  const more = (many - few) / MEGABYTE;
  bars.add({
    name: `heap of the library page, ${large.docs} articles`,
    figure: `${round(more)} MB above the page with ${small.docs} (${round(many / MEGABYTE)} and ${round(few / MEGABYTE)} MB)`,
    bar: '≤ 60 MB',
    ok: more <= 60,
  });
}

/** Bytes, the middle of some openings, each after a few searches as a user makes them. */
async function heapOf(launch: Launch, { profile, docs }: { profile: string; docs: number }): Promise<number> {
  const all: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    const menbe = await launch(profile);
    try {
      const page = await openLibrary(menbe);
      for (const { text } of makeQueries('common term', docs, 3, 300 + opening)) {
        await page.click('#filter', { clickCount: 3 });
        await page.keyboard.type(text);
        await sleep(500);
      }
      await page.click('#filter', { clickCount: 3 });
      await page.keyboard.press('Backspace');
      await sleep(1000);
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
        usedSize: number;
        backingStorageSize?: number;
      };
      all.push(usedSize + backingStorageSize);
    } finally {
      await menbe.close();
    }
  }
  return median(all);
}
