import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { seedArchive, untilIndexed } from '../../bench/seed-archive';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';

let menbe: MenbeChromium;

beforeAll(async () => {
  menbe = await startChromium();
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('#empty-state');
  await seedArchive(page, 12);
  await untilIndexed(page);
  await page.close();
});
afterAll(async () => {
  await menbe?.close();
});

it('deletes one source for good at once, then all that are in the bin, and keeps that in the ledger', async () => {
  const page = await menbe.openExtensionPage('library.html#/');
  const before = (await readRows(page, 'pages')).length;
  for (const left of [1, 2, 3]) {
    await page.waitForSelector('#page-list .row-title');
    await page.focus('#page-list .row-title');
    await page.keyboard.press('Delete');
    await page.waitForFunction(
      (count) => document.querySelector('[data-page-url]')?.ariaSetSize === count,
      {},
      String(before - left),
    );
  }
  await page.click('#bin-link');
  await page.waitForSelector('#bin [data-page-url]');
  await page.click('#bin .bin-actions .button-danger');
  await page.click('#remove-dialog #remove-yes');
  await page.waitForFunction(() => document.querySelectorAll('#bin [data-page-url]').length === 2);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('bin');
  await page.click('#empty-bin');
  await page.click('#remove-dialog #remove-yes');
  await page.waitForFunction(() => document.querySelectorAll('#bin [data-page-url]').length === 0);
  expect(await readRows(page, 'pages')).toHaveLength(before - 3);
  const deletions = (await readRows(page, 'ledger')).filter(({ kind }) => kind === 'deletion');
  expect(deletions).toHaveLength(3);
  await page.close();
});
