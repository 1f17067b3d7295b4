import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { readStoredZip } from '../../support/read-stored-zip';
import { archivePage, openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium, temporaryFolder } from '../support/chromium';
import { download } from '../support/download';
import { importFile } from '../support/import-file';
import { SCHEMA_VERSION } from '../../../utils/model/archive-schema';
import { makeDatabase, raiseDatabase } from '../support/raw-database';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, n) => `${n}. The keeper of the lighthouse wrote down every ship that passed on Tuesday, and its cargo.`,
);
const TITLES = ['The first light', 'The second light', 'The third light'];

let menbe: MenbeChromium;
let server: FixtureServer;

beforeAll(async () => {
  server = await serveFixtures(
    Object.fromEntries(TITLES.map((title, n) => [`/light-${n}`, articlePage(title, PARAGRAPHS)])),
  );
  menbe = await startChromium();
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
});

async function archive(n: number): Promise<void> {
  const page = await openPage(menbe, server.url(`/light-${n}`));
  expect(await archivePage(menbe, page)).toMatchObject({ phase: 'archived' });
  await page.close();
}

async function openRescue(): Promise<Page> {
  const page = await menbe.openExtensionPage('rescue.html');
  await page.waitForSelector('#rescue-save, .failure');
  return page;
}

/** Saves what the page shows, as a download: no test can answer the dialog that asks where a file goes. */
async function save(page: Page): Promise<Map<string, Buffer>> {
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const file = await download(menbe, await temporaryFolder(), async () => {
    await page.click('#rescue-save');
    await page.waitForSelector('#rescue-saving[data-phase=done]');
  });
  return readStoredZip(await readFile(file));
}

const rowsOf = (page: Page, store: string) =>
  page.$eval(`[data-store=${store}] dd`, (cell) => cell.textContent);

const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());

it('shows what is in the archive, light and dark, wide and narrow', async () => {
  await archive(0);
  await archive(1);
  const page = await openRescue();
  expect(await rowsOf(page, 'pages')).toBe('2');
  expect(await rowsOf(page, 'contents')).toBe('2');
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  await page.setViewport({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

it('has one script of its own, which shares nothing with the pages that the database may have broken', async () => {
  const page = await openRescue();
  const scripts = await page.$$eval('script', (all) => all.map(({ src }) => new URL(src).pathname));
  expect(scripts).toEqual(['/first-paint.js', '/rescue-page.js']);
  const source = await page.evaluate(async () => (await fetch('/rescue-page.js')).text());
  expect(source).toContain('menbe-export.json');
  expect(source).not.toMatch(/dexie|\bimport\(/i);
  await page.close();
});

it('says what the browser says where it cannot open its files, and tries again', async () => {
  const page = await menbe.openExtensionPage('manifest.json');
  const script = await page.evaluateOnNewDocument(() => {
    const { open } = IDBFactory.prototype;
    let asked = 0;
    IDBFactory.prototype.open = function (...request) {
      if (asked++ === 0) throw new DOMException('Internal error opening backing store.', 'UnknownError');
      return open.apply(this, request);
    };
  });
  await page.goto(page.url().replace('manifest.json', 'rescue.html'));
  await page.waitForSelector('.failure[data-code=damaged]');
  expect(await page.$eval('.failure code', (code) => code.textContent)).toBe(
    'UnknownError: Internal error opening backing store.',
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.removeScriptToEvaluateOnNewDocument(script.identifier);
  await page.click('#rescue-retry');
  await page.waitForSelector('#rescue-save');
  await page.close();
});

it('reads a database with stores missing, and names them', async () => {
  const page = await openRescue();
  await makeDatabase(page, 'menbe-9', SCHEMA_VERSION * 10);
  await page.reload();
  await page.waitForSelector('[data-name=menbe-9] input');
  await page.click('[data-name=menbe-9] input');
  const note = await page.waitForSelector('#rescue-absent');
  expect(await note?.evaluate((element) => element.textContent)).toContain('Sources, Versions, Texts');
  const files = await save(page);
  expect(files.get('rows/meta.ndjson')?.toString()).toBe(
    '{"key":"createdAt","value":{"name":"createdAt","value":1}}\n',
  );
  expect(JSON.parse(files.get('report.json')?.toString() ?? '')).toMatchObject({
    version: SCHEMA_VERSION * 10,
  });
  await page.evaluate(() => indexedDB.deleteDatabase('menbe-9'));
  await page.close();
});

it('starts anew, archives into the new one in background, popup and library alike, and goes back', async () => {
  const library = await menbe.openExtensionPage('library.html#/');
  await library.waitForFunction((title) => document.body.textContent.includes(title), {}, TITLES[0] ?? '');
  const page = await openRescue();
  await page.click('#rescue-anew');
  await page.waitForSelector('#switch-dialog[open]');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.click('#switch-confirm');
  await page.waitForSelector('#rescue-switched');
  // The open library goes over by itself, and is empty.
  await library.waitForSelector('#empty-state');
  await archive(2);
  await library.waitForFunction((title) => document.body.textContent.includes(title), {}, TITLES[2] ?? '');
  expect(await library.evaluate(() => document.body.textContent)).not.toContain(TITLES[0]);
  expect(await library.$('#lost-archive')).toBeNull();
  expect(await library.$('#troubles')).toBeNull();
  // The search index of the new archive is built by the background, which hears of its writes.
  await library.goto(library.url().replace(/#.*$/, '#/?q=lighthouse'));
  await library.waitForFunction((title) => document.body.textContent.includes(title), {}, TITLES[2] ?? '');
  expect(await databases(page)).toEqual(['menbe', 'menbe-2', 'menbe-backup', 'menbe-bucket']);

  // A worker that starts later knows the name too.
  await menbe.killServiceWorker();
  await page.bringToFront();
  const again = await openPage(menbe, server.url('/light-2'));
  expect(await archivePage(menbe, again)).toMatchObject({ phase: 'unchanged' });
  await again.close();

  await page.click('[data-name=menbe] input');
  await page.waitForFunction(() => document.querySelector('[data-store=pages] dd')?.textContent === '2');
  await page.click('[data-name=menbe] .rescue-use');
  await page.waitForSelector('#switch-dialog[open]');
  await page.click('#switch-confirm');
  await page.waitForFunction(() => document.querySelector('[data-name=menbe] .rescue-mark') !== null);
  await library.bringToFront();
  await library.goto(library.url().replace(/#.*$/, '#/'));
  await library.reload();
  await library.waitForFunction((title) => document.body.textContent.includes(title), {}, TITLES[0] ?? '');
  expect(await library.evaluate(() => document.body.textContent)).not.toContain(TITLES[2]);
  expect(await library.$('#lost-archive')).toBeNull();
  await library.close();
  await page.close();
});

it('rescues a database of a later version, and its export is imported into a fresh profile', async () => {
  const blank = await menbe.openExtensionPage('rescue.html');
  await raiseDatabase(blank, 'menbe', 1_000_000);
  await blank.close();

  const library = await menbe.openExtensionPage('library.html#/');
  const link = await library.waitForSelector('#list-error .failure-rescue');
  await Promise.all([library.waitForNavigation(), link?.click()]);
  await library.waitForSelector('#rescue-save');
  expect(await library.$('#rescue-newer')).not.toBeNull();
  const files = await save(library);
  expect(await library.$eval('#rescue-outcome', (outcome) => outcome.textContent)).toContain(
    '2 versions of sources can be imported again.',
  );
  expect(await accessibilityProblems(library)).toEqual([]);
  expect(JSON.parse(files.get('report.json')?.toString() ?? '')).toMatchObject({
    version: 1_000_000,
    missing: [],
    importable: { written: 2 },
  });
  await library.close();

  const file = join(await temporaryFolder(), 'menbe-export.json');
  await writeFile(file, files.get('menbe-export.json') ?? '');
  const fresh = await startChromium();
  try {
    const other = await fresh.openExtensionPage('library.html#/');
    await other.waitForSelector('#empty-state');
    await importFile(other, file);
    await other.click('#import-confirm');
    await other.waitForFunction((title) => document.body.textContent.includes(title), {}, TITLES[1] ?? '');
  } finally {
    await fresh.close();
  }
});

it('is led to by the settings, and by the menu of the button', async () => {
  const settings = await menbe.openExtensionPage('library.html#/settings/storage');
  const link = await settings.waitForSelector('#to-rescue');
  expect(await link?.evaluate((a) => a.getAttribute('href'))).toBe('rescue.html');
  await settings.close();
  const opened = menbe.browser.waitForTarget((target) => target.url().endsWith('/rescue.html'));
  await menbe.inServiceWorker(() => {
    const clicked = chrome.contextMenus.onClicked as unknown as { dispatch: (click: object) => void };
    clicked.dispatch({ menuItemId: 'rescue' });
  });
  await (await (await opened).page())?.close();
});
