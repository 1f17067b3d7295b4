import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { seedArchive, untilIndexed } from '../../bench/seed-archive';
import { startChromium } from '../support/chromium';
import { untilListed } from '../support/until-listed';

/** A source every five minutes: more than a day of them. */
const SOURCES = 400;

let menbe: MenbeChromium;
beforeAll(async () => {
  menbe = await startChromium();
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('#empty-state');
  await seedArchive(page, SOURCES, 1);
  await untilIndexed(page);
  await page.close();
});
afterAll(() => menbe?.close());

async function openList(hash = '#/'): Promise<Page> {
  const page = await menbe.openExtensionPage(`library.html${hash}`);
  await page.waitForSelector('[data-index="0"] .row-title');
  return page;
}

/** What stands at the top of the list, where the heading of a day stays. */
const headingAtTop = (page: Page) =>
  page.$eval('.result-scroll', (scroller) => {
    const { top } = scroller.getBoundingClientRect();
    const headings = [...scroller.querySelectorAll('.day-band .day-heading')];
    return headings.find((each) => Math.abs(each.getBoundingClientRect().top - top) < 1)?.textContent;
  });

it('keeps the heading of the day in sight, and names the day in its first row', async () => {
  const page = await openList();
  const first = await headingAtTop(page);
  expect(first).toMatch(/^\w+, .*2024$/);
  expect(await page.$eval('[data-index="0"] h2', ({ textContent }) => textContent)).toBe(first);
  await page.$eval('.result-scroll', (scroller) => scroller.scrollTo(0, 300));
  await page.waitForFunction(() => document.querySelector('[data-index="7"]'));
  expect(await headingAtTop(page)).toBe(first);
  await page.$eval('.result-scroll', (scroller) => scroller.scrollTo(0, scroller.scrollHeight));
  await page.waitForSelector(`[data-index="${SOURCES - 1}"] .row-title`);
  const last = await headingAtTop(page);
  expect([last === first, last?.endsWith('2024')]).toEqual([false, true]);
  await page.close();
});

it('has rows one below another, of one height, with room for headings', async () => {
  const page = await openList();
  const gaps = await page.$$eval('.result', (rows) =>
    rows.slice(1).map((row, index) => {
      const before = rows[index]?.getBoundingClientRect();
      return Math.round(row.getBoundingClientRect().top - (before?.bottom ?? 0));
    }),
  );
  expect([...new Set(gaps)]).toEqual([0]);
  await page.close();
});

it('has no headings in orders that are not by a time', async () => {
  const page = await openList('#/?sort=title');
  expect(await page.$$('.day-heading')).toHaveLength(0);
  await page.close();
});

/** Runs in the page: keeps a picture with the source of a row, as the background does once it has taken it from the page copy. */
async function keepPicture(url: string): Promise<void> {
  const canvas = new OffscreenCanvas(300, 200);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = 'rgb(200, 30, 30)';
  context.fillRect(0, 0, 300, 200);
  const bytes = await canvas.convertToBlob({ type: 'image/png' });
  const hash = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  const sha256 = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('menbe');
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = db.transaction(['pages', 'attachments', 'blobs'], 'readwrite');
  transaction.objectStore('blobs').put({ sha256, bytes, encoding: null, size: bytes.size });
  const reading = transaction.objectStore('pages').get(url);
  reading.onsuccess = () =>
    transaction.objectStore('attachments').put({
      snapshotId: reading.result.newestSnapshotId,
      pageUrl: url,
      kind: 'image',
      name: 'image-001.png',
      mediaType: 'image/png',
      state: 'done',
      size: 5000,
      sha256,
      url: 'https://site.example/lead.png',
      from: 'https://site.example/lead.png',
      capturedAt: '2024-01-01T00:00:00.000Z',
      problem: null,
      missing: [],
      source: null,
    });
  await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
  db.close();
}

it('shows the kept picture of a row, and asks no site for it', async () => {
  const page = await openList();
  expect(await page.$$('.source-picture')).toHaveLength(0);
  const url = await page.$eval('[data-index="1"]', (row) => row.getAttribute('data-page-url') ?? '');
  await page.evaluate(keepPicture, url);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.waitForSelector('[data-index="1"] .source-picture');
  const [red = 0, green = 0] = await page.$eval('[data-index="1"] canvas', (canvas) => [
    ...((canvas as HTMLCanvasElement).getContext('2d')?.getImageData(56, 56, 1, 1).data ?? []),
  ]);
  expect([red > 150, green < 90]).toEqual([true, true]);
  expect(await page.$$('.source-picture')).toHaveLength(1);
  expect(asked.filter((address) => !/^(chrome-extension|blob:chrome-extension|data):/.test(address))).toEqual(
    [],
  );
  await page.close();
});

it('shows the picture in the popup too, and does not cover the title of a row there with the button that deletes', async () => {
  const tab = await menbe.browser.newPage();
  await tab.goto('data:text/html,<title>x</title>');
  const popup = await menbe.triggerAction(tab);
  await popup.waitForSelector('.row-tile .source-picture');
  const row = await popup.waitForSelector('[data-page-url]');
  await row?.hover();
  const apart = await popup.$eval('[data-page-url]', (element) => {
    const [title, bin] = ['.row-title', '.row-delete'].map((part) => element.querySelector(part));
    const below =
      (bin?.getBoundingClientRect().top ?? 0) - (title?.getBoundingClientRect().bottom ?? Infinity);
    const time = element.querySelector('.row-time');
    return below >= 0 && time !== null && getComputedStyle(time).visibility === 'hidden';
  });
  expect(apart).toBe(true);
  await tab.close();
});

it('finds what was changed while the background slept, however much it is', async () => {
  const page = await openList();
  await menbe.killServiceWorker();
  await page.click('#select-all');
  await page.keyboard.press('t');
  await page.waitForSelector('#bulk-tag:focus');
  await page.keyboard.type('asleep');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#tagged');
  // In the page itself: the browser starts the background for a page that is opened.
  await page.evaluate(() => (location.hash = '#/?q=tag%3Aasleep'));
  await untilListed(page, SOURCES);
  await page.close();
});
