import type { Page } from 'puppeteer-core';

/** Waits until the library's list has so many sources. */
export async function untilListed(page: Page, sources: number): Promise<void> {
  await page.waitForFunction(
    (all) => document.querySelector('[data-page-url]')?.ariaSetSize === all,
    {},
    String(sources),
  );
}
