import type { ElementHandle, Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import type { FixtureServer } from '../../e2e/support/serve-fixtures';
import { type Bars, round } from '../bars';
import { memoryGrowthDuring } from '../capture/memory';
import { addGrowth } from './growth';
import { addSaves, Saves } from './saves';

const LEAST_PER_SECOND = 1000;

/** Longest that a restore takes, far below the bar. */
const LONGEST_MS = 3_600_000;

/** What the bars of restoring need. */
export interface RestoreBench {
  launch: () => Promise<MenbeChromium>;
  /** Which bars are measured. */
  parts: readonly string[];
  /** Folder with the backups. */
  folder: string;
  server: FixtureServer;
  bars: Bars;
}

/** Restores a folder into profiles that are empty: one alone, and one while sources are saved. */
export async function benchRestores({ launch, parts, folder, server, bars }: RestoreBench): Promise<void> {
  if (parts.includes('restore'))
    await inProfile(launch, async (menbe) => {
      const { page, preview } = await planned(menbe, folder);
      const pid = menbe.browser.process()?.pid ?? 0;
      const { result, growth } = await memoryGrowthDuring(pid, () => restore(page));
      addSpeed(result, preview, bars);
      addGrowth('a restore', growth, bars);
    });
  if (parts.includes('saves'))
    await inProfile(launch, async (menbe) => {
      const saves = new Saves(menbe, server);
      const alone = await saves.alone();
      const { page } = await planned(menbe, folder);
      addSaves('a restore', alone, await saves.during(() => restore(page)), bars);
    });
}

async function inProfile(
  launch: () => Promise<MenbeChromium>,
  work: (menbe: MenbeChromium) => Promise<void>,
): Promise<void> {
  const menbe = await launch();
  try {
    await work(menbe);
  } finally {
    await menbe.close();
  }
}

/** Chooses the folder in the library, and waits for what restoring it would do. */
async function planned(menbe: MenbeChromium, folder: string): Promise<{ page: Page; preview: number }> {
  const page = await menbe.openExtensionPage('library.html#/');
  await (await page.waitForSelector('#import-button'))?.click();
  const input = (await page.waitForSelector('#restore-folder')) as ElementHandle<HTMLInputElement>;
  const started = performance.now();
  await input.uploadFile(folder);
  await page.waitForSelector('#restore-plan', { timeout: LONGEST_MS });
  return { page, preview: performance.now() - started };
}

interface Restored {
  sources: number;
  milliseconds: number;
}

/** Confirms what was planned, and waits for the end. */
async function restore(page: Page): Promise<Restored> {
  const started = performance.now();
  await page.click('#restore-confirm');
  const result = await page.waitForSelector('#restore-result', { timeout: LONGEST_MS });
  const milliseconds = performance.now() - started;
  const { state, added } = (await result?.evaluate((node) => ({ ...(node as HTMLElement).dataset }))) ?? {};
  if (state !== 'done') throw new Error(`The restore ended as ${state}.`);
  return { sources: Number(added), milliseconds };
}

function addSpeed({ sources, milliseconds }: Restored, preview: number, bars: Bars): void {
  const perSecond = (sources / milliseconds) * 1000;
  bars.add({
    name: `restore of ${sources} sources`,
    figure: `${round(perSecond)} sources a second (${round(milliseconds / 1000)} s, after a preview of ${round(preview / 1000)} s)`,
    bar: `≥ ${LEAST_PER_SECOND}`,
    ok: perSecond >= LEAST_PER_SECOND,
  });
}
