import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';

/** Size of a window, in CSS pixels. */
export interface WindowSize {
  width: number;
  height: number;
}

/** Windows of laptops, of a half screen, and of a telephone. */
export const WINDOWS: readonly WindowSize[] = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 1024, height: 700 },
  { width: 420, height: 800 },
];

/** Light and dark colours. */
export const SCHEMES = ['light', 'dark'] as const;

/** A screen that is looked at. */
export interface OpenScreen {
  page: Page;
  close: () => Promise<void>;
}

/** A state of a screen. */
export interface Screen {
  name: string;
  /** The windows that it is looked at in; none for what has a size of its own, as the popup. */
  windows: readonly WindowSize[];
  open: (menbe: MenbeChromium) => Promise<OpenScreen>;
}

/** What is done with a page until the screen is there. */
export interface Steps {
  /** Selector of what is there once the page is shown. */
  ready: string;
  /** Selectors of what is clicked then, one after the other, each as soon as it is there. */
  presses?: readonly string[];
  /** Selector of what is there after that. */
  shown?: string;
}

/** Goes through the steps on a page. */
export async function walk(page: Page, { ready, presses = [], shown = ready }: Steps): Promise<void> {
  // tsx marks the functions inside an evaluated one with this helper, which popup and panel do not have.
  await page.evaluate('globalThis.__name ??= (named) => named');
  await page.waitForSelector(ready);
  for (const selector of presses) await (await page.waitForSelector(selector, { visible: true }))?.click();
  await page.waitForSelector(shown);
}

/** A screen of one of the extension's own pages, in a tab. */
export function pageScreen(
  name: string,
  path: string,
  steps: Steps,
  windows: readonly WindowSize[] = WINDOWS,
): Screen {
  return {
    name,
    windows,
    async open(menbe) {
      const page = await menbe.openExtensionPage(path);
      await page.setViewport(windows[0] ?? null);
      await walk(page, steps);
      return { page, close: () => page.close() };
    },
  };
}

/** Calls `look` in every window of a screen; `null` is the one that the screen has by itself. */
export async function inWindows(
  { page }: OpenScreen,
  windows: readonly WindowSize[],
  look: (size: WindowSize | null) => Promise<void>,
): Promise<void> {
  if (windows.length === 0) await look(null);
  for (const size of windows) {
    await page.setViewport(size);
    await look(size);
  }
}
