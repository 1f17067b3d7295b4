import type { Page } from 'puppeteer-core';

/** Unfolds the details of the source in the reader, once it is shown; they stay so for the sources after it. */
export async function openDetails(page: Page): Promise<void> {
  const button = await page.waitForSelector('#details-button');
  if (await button?.evaluate((element) => element.ariaExpanded === 'false'))
    await button?.evaluate((element) => (element as HTMLElement).click());
  await page.waitForSelector('#details[data-open=true]');
}
