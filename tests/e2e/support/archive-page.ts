import type { Page } from 'puppeteer-core';
import { pressArchive, type CaptureStatus } from '../../../scripts/browser/press-archive';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';

/** Opens an address in a new tab; resolves when its DOM is ready. */
export async function openPage(menbe: MenbeChromium, url: string): Promise<Page> {
  const page = await menbe.browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/**
 * Archives what a tab shows as a user does: toolbar button, then Enter; then closes the popup.
 * @returns what the popup says at the end: archived, unchanged or failed with a code.
 */
export async function archivePage(menbe: MenbeChromium, page: Page): Promise<CaptureStatus> {
  const popup = await menbe.triggerAction(page);
  const status = await pressArchive(popup);
  await popup.close();
  return status;
}
