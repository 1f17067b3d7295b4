import type { ElementHandle, Page } from 'puppeteer-core';

/** Chooses a file in the library's import dialog and waits for what the dry run says. */
export async function importFile(page: Page, file: string, outcome = '#import-report'): Promise<void> {
  await page.waitForSelector('#import-button');
  await page.click('#import-button');
  const input = await page.waitForSelector('#import-file');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await page.waitForSelector(outcome);
}
