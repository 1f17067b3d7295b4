import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { seedArchive, untilIndexed } from '../../bench/seed-archive';
import { accessibilityProblems } from '../support/check-accessibility';
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

it('reads a source that is in the bin, changes nothing of it, and restores it there', async () => {
  const page = await menbe.openExtensionPage('library.html#/');
  await page.waitForSelector('#page-list .row-title');
  await page.focus('#page-list .row-title');
  await page.keyboard.press('Delete');
  await page.click('#bin-link');
  const link = await page.waitForSelector('#bin a.bin-title');
  const title = await link?.evaluate(({ textContent }) => textContent);
  await link?.click();
  await page.waitForSelector('#bin-bar');
  expect(await page.$eval('.reader-title', ({ textContent }) => textContent)).toBe(title);
  expect(await page.$eval('#bin-bar', ({ textContent }) => textContent)).toContain('goes for good in');
  const changing = '#tag-input, #note-field, #edit-note, #highlight-text, #export-source, #watch';
  expect(await page.$(changing)).toBeNull();
  await page.keyboard.press('Delete');
  await page.focus('#more-actions');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#verify-source:focus');
  expect(await page.$('#delete')).toBeNull();
  await page.keyboard.press('Escape');
  const [row] = (await readRows(page, 'pages')).filter(({ deleted }) => deleted === 1);
  expect([row?.opens ?? 0, row?.lastOpenedAt ?? null]).toEqual([0, null]);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.click('#restore-source');
  await page.waitForSelector('#tag-input');
  expect(await page.$('#bin-bar')).toBeNull();
  await page.close();
});

it('deletes a source for good from the reader, and goes on in the bin', async () => {
  const page = await menbe.openExtensionPage('library.html#/');
  await page.waitForSelector('#page-list .row-title');
  await page.focus('#page-list .row-title');
  await page.keyboard.press('Delete');
  await page.click('#bin-link');
  await (await page.waitForSelector('#bin a.bin-title'))?.click();
  await (await page.waitForSelector('#remove-source'))?.click();
  await (await page.waitForSelector('#remove-yes'))?.click();
  await page.waitForSelector('#bin');
  expect(await page.evaluate(() => location.hash)).toBe('#/bin');
  expect((await readRows(page, 'pages')).filter(({ deleted }) => deleted === 1)).toEqual([]);
  await page.close();
});
