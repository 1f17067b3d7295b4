import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { pressArchive } from '../../../scripts/browser/press-archive';
import { archivePage, openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, n) => `${n}. The harbour office counted every boat that came in on Tuesday, and wrote it down in ink.`,
);

let menbe: MenbeChromium;
let server: FixtureServer;
let library: Page;

beforeAll(async () => {
  server = await serveFixtures({
    '/original': articlePage('The harbour ledger', PARAGRAPHS),
    '/error': { status: 404, body: articlePage('Nothing', PARAGRAPHS) },
  });
  const original = server.url('/original', 'harbour.test');
  const credit = { '@type': 'NewsArticle', headline: 'As the office says', isBasedOn: original };
  server.set(
    '/copy',
    articlePage(
      'As the office says',
      PARAGRAPHS,
      `<script type="application/ld+json">${JSON.stringify(credit)}</script>`,
    ),
  );
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html');
});
afterAll(async () => {
  await menbe.close();
  await server.close();
});

const pageRow = async (url: string) => (await readRows(library, 'pages')).find((row) => row.url === url);
const textOf = async (popup: Page, selector: string) =>
  (await popup.waitForSelector(selector))?.evaluate((element) => element.textContent);

it('archives with two tags in two clicks and typing', async () => {
  const url = server.url('/original', 'harbour.test');
  const page = await openPage(menbe, url);
  const popup = await menbe.triggerAction(page);
  await popup.waitForSelector('#archive-button.button-primary');
  await popup.click('#archive-button');
  await popup.waitForSelector('#tag-input');
  await popup.click('#tag-input');
  for (const tag of ['harbour', 'ink']) {
    await popup.keyboard.type(tag);
    await popup.keyboard.press('Enter');
  }
  await expect.poll(async () => (await pageRow(url))?.tags).toEqual(['harbour', 'ink']);
  await popup.click('#add-note');
  await popup.waitForSelector('#note-field:focus');
  await popup.keyboard.type('Ask who counted.');
  await expect.poll(async () => (await pageRow(url))?.note).toBe('Ask who counted.');
  expect(await accessibilityProblems(popup)).toEqual([]);
  await popup.close();
  await page.close();
});

it('tells a credited source that is archived as archived, and leads to the sources of the site', async () => {
  const page = await openPage(menbe, server.url('/copy', 'portal.test'));
  const popup = await menbe.triggerAction(page);
  await pressArchive(popup);
  expect(await textOf(popup, '#credited-source:has(#read-credited)')).toMatch(
    /^Credits .+ Archived .+ Read$/,
  );
  await popup.close();
  await page.close();
  const known = await openPage(menbe, server.url('/error', 'harbour.test'));
  const again = await menbe.triggerAction(known);
  expect(await textOf(again, '#of-site')).toBe('1 source of this site');
  expect(await textOf(again, '#page-doubt')).toContain('404');
  await again.close();
  await known.close();
});

it('shows on a known page what the archive has of it', async () => {
  const page = await openPage(menbe, server.url('/original', 'harbour.test'));
  const popup = await menbe.triggerAction(page);
  await popup.waitForSelector('.tag');
  expect(await popup.$$eval('.tag bdi', (tags) => tags.map(({ textContent }) => textContent))).toEqual([
    'harbour',
    'ink',
  ]);
  expect(await textOf(popup, '.note-view')).toContain('Ask who counted.');
  await popup.close();
  await page.close();
});

it('says at once of a page of the browser that it cannot be archived, without a bright button', async () => {
  const page = await openPage(menbe, 'chrome://version/');
  const popup = await menbe.triggerAction(page);
  expect(await textOf(popup, '#blocked')).toContain('The browser keeps this page to itself');
  expect(await popup.$('#archive-button.button-primary')).toBeNull();
  await popup.close();
  await page.close();
});

it('keeps some of the list in sight, however much there is to say', async () => {
  const page = await openPage(menbe, server.url('/copy', 'portal.test'));
  await archivePage(menbe, page);
  const popup = await menbe.triggerAction(page);
  await popup.waitForSelector('#add-note');
  await popup.click('#add-note');
  await popup.waitForSelector('#note-field:focus');
  expect(await popup.$eval('.popup-list', (list) => list.clientHeight)).toBeGreaterThan(90);
  await popup.close();
  await page.close();
});
