import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowser } from './browser/install-browser';
import { launchChromium, type MenbeChromium } from './browser/launch-chromium';
import { pressArchive } from './browser/press-archive';
import { ensureBuild } from './build';
import { editArticle, takeGuidePictures } from './guide-pictures';
import { ROOT } from './project';
import { waitKept } from './browser/wait-kept';
import { serveFolder } from './serve-folder';

/** Fixture pages to archive, and how many days before today each is made to look archived. */
const SOURCES: readonly [page: string, site: string, daysAgo: number][] = [
  ['az-aggregator', 'xeberler.test', 7],
  ['republished', 'anbar.test', 6],
  ['ar-news', 'akhbar.test', 5],
  ['en-news', 'herald.test', 1],
  ['ru-news', 'vestnik.test', 1],
  ['tr-news', 'haber.test', 0],
  ['az-news', 'xeber.test', 0],
];
/** The page under the popup. Its title is its own: that of others is changed by their scripts. */
const IN_POPUP = 'en-news';
const SCHEMES = ['light', 'dark'] as const;
const FOLDER = join(ROOT, 'docs/screenshots');

/** Takes the pictures that README and docs show, from the built extension on pages it archived itself. */
async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const server = await serveFolder(join(ROOT, 'tests/fixtures/pages'));
  const { port } = new URL(server.origin);
  const menbe = await launchChromium({
    executablePath: await ensureBrowser('chromium', console.log),
    extensionDir: await ensureBuild('chromium', console.log),
    profile: null,
    headless: true,
    args: ['--host-resolver-rules=MAP *.test 127.0.0.1', '--lang=en-GB'],
  });
  try {
    await takeAll(menbe, (page, site) => `http://${site}:${port}/${page}/source.html`);
  } finally {
    await menbe.close();
    await server.close();
  }
}

async function takeAll(menbe: MenbeChromium, address: (page: string, site: string) => string): Promise<void> {
  const tab = await menbe.browser.newPage();
  await tab.goto(address(IN_POPUP, 'herald.test'));
  await takePopup(menbe, tab, 'popup-empty');
  let first = '';
  for (const [page, site] of SOURCES) {
    await tab.goto(address(page, site));
    const id = await archive(menbe, tab, page === IN_POPUP ? 'popup-archived' : null);
    if (page === IN_POPUP) first = id;
  }
  await tab.goto(address(IN_POPUP, 'herald.test'));
  await editArticle(tab);
  const second = await archive(menbe, tab, 'popup-changed');
  await backdate(menbe);
  await tab.goto(address('short-notice', 'xeber.test'));
  await takePopup(menbe, tab, 'popup-list');
  await tab.goto('chrome://version/');
  const popup = await menbe.triggerAction(tab);
  await pressArchive(popup);
  await takeBoth(popup, 'popup-error');
  await popup.close();
  await takeLibrary(menbe);
  await takeGuidePictures(menbe, { old: first, new: second }, takeBoth);
}

/** Archives the page in the tab, with a picture of the popup under that name if there is one; returns the snapshot's id. */
async function archive(menbe: MenbeChromium, tab: Page, picture: string | null): Promise<string> {
  const popup = await menbe.triggerAction(tab);
  const { snapshotId } = await pressArchive(popup);
  if (picture !== null) await takeBoth(popup, picture);
  // It would close by itself when it is waited for in another tab.
  await popup.close();
  if (!(await waitKept(menbe, snapshotId ?? '', 15_000))) throw new Error(`No copy of ${tab.url()}.`);
  return snapshotId ?? '';
}

async function takePopup(menbe: MenbeChromium, tab: Page, name: string): Promise<void> {
  const popup = await menbe.triggerAction(tab);
  await popup.waitForSelector('[data-loaded=true]');
  await takeBoth(popup, name);
  await popup.close();
}

async function takeLibrary(menbe: MenbeChromium): Promise<void> {
  const library = await menbe.openExtensionPage('library.html');
  await library.setViewport({ width: 1440, height: 860 });
  await library.waitForSelector('[data-page-url]');
  await library.waitForSelector('#facets [data-facet=months]');
  await takeBoth(library, 'library');
  await library.type('#filter', 'karvansara');
  await library.waitForSelector('.row-excerpt mark');
  await library.click('[data-page-url] .row-title');
  await library.waitForSelector('#article-body p');
  await takeBoth(library, 'reader');
  await library.evaluate(() => (location.hash = '#/'));
  await library.waitForSelector('[data-page-url*="republished"] .row-title');
  await library.click('[data-page-url*="republished"] .row-title');
  await library.waitForSelector('.omissions summary');
  await library.click('.omissions summary');
  await library.setViewport({ width: 1440, height: 1280 });
  await library.$eval('.side-pane', (pane) => pane.scrollTo(0, 0));
  await takeBoth(library, 'reader-source');
}

async function takeBoth(page: Page, name: string): Promise<void> {
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.screenshot({ path: join(FOLDER, `${name}-${scheme}.png`) });
  }
}

/** Moves the archive times into the past, so that the list has more than one day. */
async function backdate(menbe: MenbeChromium): Promise<void> {
  const page = await menbe.openExtensionPage('export.schema.json');
  const days = SOURCES.map(([, site, daysAgo]) => ({ site, daysAgo }));
  await page.evaluate(async (moves) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('menbe');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = db.transaction(['pages'], 'readwrite');
    const pages = transaction.objectStore('pages');
    const all = pages.getAll();
    all.onsuccess = () => {
      for (const row of all.result) {
        const daysAgo = moves.find(({ site }) => row.url.includes(site))?.daysAgo ?? 0;
        const moved = (time: string) => new Date(Date.parse(time) - daysAgo * 90_400_000).toISOString();
        const { lastArchivedAt, firstArchivedAt } = row;
        pages.put({
          ...row,
          lastArchivedAt: moved(lastArchivedAt),
          firstArchivedAt: moved(firstArchivedAt),
        });
      }
    };
    await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
    db.close();
  }, days);
  await page.close();
}

await main();
