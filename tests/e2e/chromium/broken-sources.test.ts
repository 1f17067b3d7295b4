import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import type { PageRecord } from '../../../utils/model/records';
import { seedArchive, untilIndexed } from '../../bench/seed-archive';
import { importFile } from '../support/import-file';
import { startChromium, temporaryFolder } from '../support/chromium';
import { readRows } from '../support/read-rows';

/** The first moment that a `Date` can hold: in Baku its day has no midnight. */
const FIRST_MOMENT = '-271821-04-20T00:00:00.000Z';

let menbe: MenbeChromium;
let sources: PageRecord[];

beforeAll(async () => {
  menbe = await startChromium();
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('#empty-state');
  await seedArchive(page, 12);
  sources = await readRows(page, 'pages');
  await changePage(page, sources[0]?.url ?? '', {
    lastArchivedAt: FIRST_MOMENT,
    firstArchivedAt: FIRST_MOMENT,
  });
  await changePage(page, sources[1]?.url ?? '', { siteName: 5 });
  await untilIndexed(page);
  await page.close();
});
afterAll(async () => {
  await menbe?.close();
});

/** Changes a page's row past Menbe's own code, as a damaged database or an older version may have left it. */
async function changePage(page: Page, url: string, change: object): Promise<void> {
  await page.evaluate(
    async (key, fields) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
        });
      const database = await settled(indexedDB.open('menbe'));
      const pages = database.transaction('pages', 'readwrite').objectStore('pages');
      await settled(pages.put({ ...(await settled<object>(pages.get(key))), ...fields }));
      database.close();
    },
    url,
    change,
  );
}

const rowOf = (url = '') => `[data-page-url="${url}"]`;

describe('an archive with a time that no calendar has, and with a row that cannot be drawn', () => {
  it('is in a zone in which such a time has no midnight', async () => {
    const page = await menbe.openExtensionPage('library.html');
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('Asia/Baku');
    await page.close();
  });

  it('shows list, facets, search and settings', async () => {
    const page = await menbe.openExtensionPage('library.html');
    await page.waitForSelector(rowOf(sources[0]?.url));
    expect(await page.$$eval('#page-list [data-page-url]', (rows) => rows.length)).toBe(12);
    expect(await page.$eval(`${rowOf(sources[1]?.url)} .row-title`, ({ textContent }) => textContent)).toBe(
      'This source cannot be shown',
    );
    await page.waitForSelector('[data-facet=months] button');
    expect(await page.$$('.failure')).toEqual([]);
    await page.type('#filter', 'site:site0.example');
    await page.waitForFunction(() => document.querySelectorAll('#page-list [data-page-url]').length === 1);
    await page.evaluate(() => (location.hash = '#/settings'));
    await page.waitForSelector('#settings section');
    await page.close();
  });

  it('opens what is there in the reader, and lists it in the popup', async () => {
    const reader = await menbe.openExtensionPage(`library.html#/read/${sources[0]?.newestSnapshotId}`);
    await reader.waitForSelector('#reader h1');
    await reader.close();
    const popup = await menbe.openExtensionPage('popup.html');
    await popup.waitForSelector(rowOf(sources[0]?.url));
    expect(await popup.$$eval('[data-page-url]', (rows) => rows.length)).toBe(12);
    await popup.close();
  });

  it('lets both be deleted, and restored', async () => {
    const page = await menbe.openExtensionPage('library.html');
    await page.waitForSelector(`#page-list[data-loaded=true] ${rowOf(sources[1]?.url)}`);
    await page.$eval(`${rowOf(sources[1]?.url)} .row-delete`, (button) => (button as HTMLElement).click());
    await page.waitForFunction(
      (row) => !document.querySelector(`#page-list ${row}`),
      {},
      rowOf(sources[1]?.url),
    );
    await page.focus(`${rowOf(sources[0]?.url)} .row-title`);
    await page.keyboard.press('Delete');
    await page.waitForFunction(
      (row) => !document.querySelector(`#page-list ${row}`),
      {},
      rowOf(sources[0]?.url),
    );
    await page.evaluate(() => (location.hash = '#/bin'));
    await page.waitForFunction(() => document.querySelectorAll('#bin [data-page-url]').length === 2);
    await page.close();
    const deleted = (await readAll()).filter((row) => row.deleted === 1).map(({ url }) => url);
    expect(deleted.sort()).toEqual([sources[0]?.url, sources[1]?.url].sort());
  });
});

async function readAll(): Promise<PageRecord[]> {
  const page = await menbe.openExtensionPage('library.html');
  const rows = await readRows(page, 'pages');
  await page.close();
  return rows;
}

it('refuses to import a source of such a time, and says why', async () => {
  const page = await menbe.openExtensionPage('library.html');
  const [snapshot] = await readRows(page, 'snapshots');
  const item = { ...snapshot, id: '019a2b3c-0000-7000-8000-000000000001', archivedAt: FIRST_MOMENT };
  const file = join(await temporaryFolder(), 'old.json');
  const header = { format: 'menbe-export', version: 1, exportedAt: FIRST_MOMENT, generator: 'x' };
  await writeFile(file, JSON.stringify({ ...header, items: [item] }));
  await importFile(page, file);
  expect(await page.$eval('.problem-reasons', ({ textContent }) => textContent)).toContain(
    'archivedAt is not between 1990 and the day after this import',
  );
  await page.close();
});
