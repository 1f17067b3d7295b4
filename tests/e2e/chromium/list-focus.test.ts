import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { seedArchive, untilIndexed } from '../../bench/seed-archive';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { untilListed } from '../support/until-listed';

const SOURCES = 120;

let menbe: MenbeChromium;
beforeAll(async () => {
  menbe = await startChromium();
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('#empty-state');
  await seedArchive(page, SOURCES);
  await untilIndexed(page);
  await page.close();
});
afterAll(() => menbe?.close());

/** Has whoever reads pages wait until `letGo`. */
async function holdPages(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('menbe');
      opening.onsuccess = () => resolve(opening.result);
    });
    const pages = database.transaction('pages', 'readwrite').objectStore('pages');
    await new Promise<void>((held) => {
      const goOn = () => {
        held();
        if (!('letGo' in globalThis)) pages.count().onsuccess = goOn;
        else database.close();
      };
      pages.count().onsuccess = goOn;
    });
  });
}

it('keeps the focus on its way to rows that are still to be read', async () => {
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('[data-index="0"] .row-title');
  await page.focus('[data-index="0"] .row-title');
  await holdPages(page);
  await page.keyboard.press('End');
  await page.waitForSelector(`[data-index="${SOURCES - 1}"]:not([data-page-url])`);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('result-scroll');
  await page.keyboard.press('ArrowUp');
  await page.evaluate(() => Object.assign(globalThis, { letGo: true }));
  await page.waitForSelector('.row-title:focus');
  const place = await page.$eval('.row-title:focus', (title) =>
    title.closest('[data-index]')?.getAttribute('data-index'),
  );
  expect(place).toBe(String(SOURCES - 2));
});

it('keeps the focus in the list, on no other source, when the row that has it is scrolled away', async () => {
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('[data-index="1"] .row-title');
  await page.focus('[data-index="1"] .row-title');
  await page.$eval('.result-scroll', (scroller) => scroller.scrollTo(0, 88 * 30));
  await page.waitForSelector('[data-index="30"] .row-title');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('result-scroll');
  await page.keyboard.press('Tab');
  await page.waitForSelector('.row-title:focus');
  await page.close();
});

it('has the elements of rows that go used by rows that come', async () => {
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('[data-index="0"] .row-title');
  const elements = await page.$$('#page-list > li');
  await page.$eval('.result-scroll', (scroller) => scroller.scrollTo(0, 88 * 30));
  await page.waitForSelector('[data-index="30"] .row-title');
  const kept = await Promise.all(elements.map((element) => element.evaluate((node) => node.isConnected)));
  expect(kept.every(Boolean)).toBe(true);
  await page.close();
});

it('deletes the selected sources with Delete, wherever the focus is', async () => {
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('[data-index="2"] .row-title');
  await page.focus('[data-index="0"] .row-title');
  // The third row has the focus when the first two, which are selected, are deleted.
  for (const key of ['x', 'j', 'x', 'j', 'Delete'] as const) await page.keyboard.press(key);
  await page.waitForSelector('#undo-button');
  const rows = (await readRows(page, 'pages')) as { url: string; deleted: number }[];
  expect(rows.filter(({ deleted }) => deleted === 1)).toHaveLength(2);
  expect(await page.$$('[data-selected=true]')).toHaveLength(0);
  await page.click('#undo-button');
  await untilListed(page, SOURCES);
  await page.close();
});

it('acts on the row that gets the focus, also before the frame in which it does', async () => {
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('[data-index="1"] .row-title');
  const title = await page.$eval('[data-index="1"] .row-title', ({ textContent }) => textContent);
  await page.focus('[data-index="0"] .row-title');
  await page.evaluate(() => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('ArrowDown');
    press('Enter');
  });
  await page.waitForFunction(
    (wanted) => document.querySelector('.reader-title')?.textContent === wanted,
    {},
    title,
  );
});
