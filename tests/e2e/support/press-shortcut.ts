import './chrome-global';
import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';

/** What dispatches an event of the extension API to its listeners. */
interface Dispatcher {
  dispatch: (...args: unknown[]) => void;
}

/** Grants the tab in front to Menbe, as every gesture does. */
export async function grantTab(menbe: MenbeChromium, page: Page): Promise<void> {
  const popup = await menbe.triggerAction(page);
  await popup.close();
  await page.bringToFront();
}

/** Runs what the shortcut of a command runs, for the tab in front; resolves at once. The tab must be granted, see `grantTab`. */
export async function pressShortcut(menbe: MenbeChromium, command = 'archive-page'): Promise<void> {
  await menbe.inServiceWorker(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as Dispatcher).dispatch(name, tab);
  }, command);
}
