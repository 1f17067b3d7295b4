import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';

/** Room for more than fifty rows. */
const TALL = { width: 1280, height: 5200 };
const USUAL = { width: 1280, height: 900 };

/** The browser has other things to do when it starts. */
const SETTLING_MS = 2000;
const LONGEST_MS = 60_000;

/** Milliseconds from the navigation until a part of the library page was painted. */
export interface Painted {
  rows: number;
  facets: number;
}

/** tsx marks functions with this, which pages do not have. */
const NAME_HELPER = 'globalThis.__name ??= (named) => named';

export type Launch = (profile: string | null) => Promise<MenbeChromium>;

/** What of the library is waited for. */
interface Awaited {
  hash: string;
  /** How many rows. */
  rows: number;
  /** What is not waited for may be `NaN`. Default: rows and facets. */
  parts?: readonly (keyof Painted)[];
}

/**
 * Starts the browser anew on a profile, opens the library at an address and measures when so many rows, and the
 * facets, were painted.
 */
export async function paintedCold(
  launch: Launch,
  profile: string,
  { hash, rows, parts = ['rows', 'facets'] }: Awaited,
): Promise<Painted> {
  const menbe = await launch(profile);
  try {
    await sleep(SETTLING_MS);
    const page = await menbe.browser.newPage();
    await page.setViewport(TALL);
    await page.evaluateOnNewDocument(NAME_HELPER);
    await page.evaluateOnNewDocument(notePaints, rows);
    await page.goto(`chrome-extension://${menbe.extensionId}/library.html${hash}`);
    for (const part of parts)
      await page.waitForFunction(
        (name) => performance.getEntriesByName(name).length > 0,
        { timeout: LONGEST_MS, polling: 50 },
        `bench:${part}`,
      );
    return await page.evaluate(readPaints);
  } finally {
    await menbe.close();
  }
}

/** Runs in the page before its own code: marks the first frame that shows `rows` rows, and the first that shows counted facets. */
function notePaints(rows: number): void {
  const waiting = new Map<string, () => boolean>([
    ['bench:rows', () => document.querySelectorAll('#page-list [data-page-url] .row-title').length >= rows],
    ['bench:facets', () => document.querySelector('#facets .facet-count') !== null],
  ]);
  const look = () => {
    for (const [name, isThere] of waiting) {
      if (!isThere()) continue;
      waiting.delete(name);
      requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

function readPaints(): { rows: number; facets: number } {
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  return { rows: at('bench:rows'), facets: at('bench:facets') };
}

/** Opens the library in a tab and waits for its first rows. */
export async function openLibrary(menbe: MenbeChromium, hash = '#/'): Promise<Page> {
  const page = await menbe.browser.newPage();
  await page.setViewport(USUAL);
  await page.evaluateOnNewDocument(NAME_HELPER);
  await page.goto(`chrome-extension://${menbe.extensionId}/library.html${hash}`);
  await page.waitForSelector('#page-list [data-page-url] .row-title');
  await page.waitForSelector('#facets .facet-count', { timeout: LONGEST_MS });
  return page;
}
