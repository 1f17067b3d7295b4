import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { type Bars, median, quantile, round } from '../bars';

/** Between seeing the popup and clicking in it a person needs at least this long, in milliseconds. */
const AIMING = 400;

/** Times of one page in milliseconds. */
interface GestureTimes {
  /** `new Readability(clone).parse()` alone, on the page, in a script context of its own. */
  readability: number;
  /** From the click in the popup to the background having read the stored row back. */
  gesture: number;
  /** Of that: injecting the script, extraction, and its result's way back. */
  read: number;
}

/**
 * Bar 2: archives each page through the popup and, on a fresh load of the same page, runs Readability alone; the order
 * alternates from page to page. Both run cold, as a script injected into a page does.
 */
export async function benchGesture(menbe: MenbeChromium, urls: readonly string[], bars: Bars): Promise<void> {
  const source = await readabilitySource();
  const all: GestureTimes[] = [];
  for (const [index, url] of urls.entries()) {
    const first = index % 2 === 0;
    const early = first ? await timeReadability(menbe, url, source) : null;
    const gesture = await timeGesture(menbe, url);
    const readability = early ?? (await timeReadability(menbe, url, source));
    if (gesture && readability !== null) all.push({ ...gesture, readability });
  }
  report(all, bars);
}

function report(all: readonly GestureTimes[], bars: Bars): void {
  const of = (name: keyof GestureTimes) => all.map((times) => times[name]);
  const split = (share: number) =>
    (['readability', 'gesture', 'read'] as const)
      .map((name) => `${name} ${round(quantile(of(name), share))} ms`)
      .join(', ');
  console.log(`       ${all.length} pages; median: ${split(0.5)}; p95: ${split(0.95)}`);
  console.log(
    `       median of the rest (message, hash, transaction, read back): ${round(median(all.map((t) => t.gesture - t.read)))} ms`,
  );
  const middle = median(of('gesture')) / median(of('readability'));
  const tail = quantile(of('gesture'), 0.95) / quantile(of('readability'), 0.95);
  bars.add({
    name: 'gesture to verified row, median',
    figure: `${round(middle)} × Readability`,
    bar: '≤ 2.5',
    ok: middle <= 2.5,
  });
  bars.add({
    name: 'gesture to verified row, p95',
    figure: `${round(tail)} × Readability`,
    bar: '≤ 3',
    ok: tail <= 3,
  });
}

/** Readability as a script that defines `Readability`. */
async function readabilitySource(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
}

async function openSettled(menbe: MenbeChromium, url: string): Promise<Page> {
  const page = await menbe.browser.newPage();
  await page.goto(url, { waitUntil: 'load', timeout: 20_000 }).catch(() => undefined);
  return page;
}

async function timeReadability(menbe: MenbeChromium, url: string, source: string): Promise<number | null> {
  const page = await openSettled(menbe, url);
  try {
    const session = await page.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const { result } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      returnByValue: true,
      expression: `{ ${source}
        const clone = document.cloneNode(true);
        const start = performance.now();
        new Readability(clone).parse();
        performance.now() - start }`,
    });
    return typeof result.value === 'number' ? result.value : null;
  } finally {
    await page.close();
  }
}

/** `null` where nothing was archived. */
export async function timeGesture(
  menbe: MenbeChromium,
  url: string,
): Promise<Omit<GestureTimes, 'readability'> | null> {
  const page = await openSettled(menbe, url);
  try {
    const popup = await menbe.triggerAction(page);
    await popup.waitForSelector('#archive-button:focus');
    await popup.evaluate(() => {
      addEventListener(
        'click',
        (event) => Object.assign(globalThis, { clickedAt: performance.timeOrigin + event.timeStamp }),
        { capture: true },
      );
    });
    await sleep(AIMING);
    await popup.click('#archive-button');
    const ended = await popup.waitForSelector(
      '#capture-status:is([data-phase=archived],[data-phase=unchanged],[data-phase=failed])',
    );
    const failed = await ended?.evaluate((status) => status.getAttribute('data-phase') === 'failed');
    if (failed) return null;
    const clickedAt = await popup.evaluate(() => (globalThis as unknown as { clickedAt: number }).clickedAt);
    const worker = await menbe.inServiceWorker(() => {
      const last = (name: string) => performance.getEntriesByName(name).at(-1)?.duration ?? Number.NaN;
      const capture = performance.getEntriesByName('menbe:capture').at(-1);
      const end = performance.timeOrigin + (capture?.startTime ?? 0) + (capture?.duration ?? 0);
      return { end, read: last('menbe:read') };
    });
    return { gesture: worker.end - clickedAt, read: worker.read };
  } finally {
    await page.close();
  }
}
