import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { singleFilePage } from '../../support/saved-pages';
import { zipOf } from '../../support/zip-of';
import { importFile } from '../support/import-file';
import { type MenbeFirefox, startFirefox } from '../support/firefox';
import { shownIn } from '../support/firefox-views';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const QUOTE = 'The harbour office counted every boat that came in';
const HARBOUR = Array.from({ length: 12 }, (_, n) => `${n}. ${QUOTE} on day ${n}, and wrote it down in ink.`);
const FERRY = Array.from(
  { length: 6 },
  (_, n) => `${n}. After two winters in the dock the ferry to the islands sails again, its captain said.`,
);

let firefox: MenbeFirefox;
let server: FixtureServer;
let downloads: string;
/** The snapshot of the harbour's page. */
let harbour: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'menbe-downloads-'));
  server = await serveFixtures({
    '/harbour': articlePage('The harbour ledger', HARBOUR),
    '/ferry': articlePage('The ferry sails again', FERRY),
    '/waits': articlePage('It waited', FERRY),
  });
  firefox = await startFirefox({ downloads });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
  await rm(downloads, { recursive: true, force: true });
});

async function openTab(path: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(server.url(path));
  await firefox.triggerAction();
  return page;
}

async function library(hash: string, selector: string): Promise<Page> {
  const page = await firefox.openExtensionPage(`/library.html${hash}`);
  await page.setViewport({ width: 1440, height: 900 });
  await page.waitForSelector(selector);
  return page;
}

const found = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => document.querySelector('[data-page-url]')?.ariaSetSize === wanted,
    {},
    String(count),
  );

/** The harbour's source in the reader. */
const read = () => library(`#/read/${harbour}`, '#article-body p');

it('archives in the popup, takes a tag there, and tells a known page when it is opened again', async () => {
  const ferry = await openTab('/ferry');
  expect(await firefox.archiveInPopup()).toMatchObject({ phase: 'archived' });
  await firefox.closePopup();
  await ferry.close();
  const page = await openTab('/harbour');
  const { phase, snapshotId } = await firefox.archiveInPopup();
  expect(phase).toBe('archived');
  harbour = snapshotId ?? '';
  await shownIn(firefox.inPopup, '#tag-input');
  await firefox.inPopup((popup) => {
    const input = popup.document.querySelector('#tag-input') as HTMLInputElement;
    input.value = 'boats,';
    // The page's own kind of event: it is not let into one of another place.
    const { Event: PageEvent } = popup as unknown as typeof globalThis;
    input.dispatchEvent(new PageEvent('input', { bubbles: true }));
  });
  await shownIn(firefox.inPopup, '.tag', 'boats');
  await firefox.closePopup();
  await firefox.triggerAction();
  expect(await shownIn(firefox.inPopup, '.tag bdi')).toBe('boats');
  await firefox.closePopup();
  await page.close();
});

it('lists, finds, filters, puts into the bin and takes back', async () => {
  const page = await library('#/', '[data-facet=tags] .facet-value');
  await found(page, 2);
  await page.type('#filter', 'ferr');
  await found(page, 1);
  expect(await page.$eval('.row-title', ({ textContent }) => textContent)).toBe('The ferry sails again');
  await page.keyboard.press('Escape');
  await found(page, 2);
  await page.click('[data-facet=tags] .facet-value');
  await found(page, 1);
  await page.click('#filter-chips .filter-chip');
  await found(page, 2);
  await page.focus('#page-list .row-title');
  await page.keyboard.press('Delete');
  await found(page, 1);
  await page.click('#undo-button');
  await found(page, 2);
  await page.close();
});

it('reads with tag, note and highlight, which are there when it is opened again', async () => {
  const page = await read();
  expect(await page.$$eval('.tag bdi', (tags) => tags.map(({ textContent }) => textContent))).toEqual([
    'boats',
  ]);
  await page.keyboard.press('n');
  await page.waitForSelector('#note-field:focus');
  await page.keyboard.type('Who counted?');
  await page.waitForSelector('#note-status[data-dirty=false]');
  await page.evaluate((quote) => {
    const text = document.querySelector('#article-body p')?.firstChild as Text;
    const start = text.data.indexOf(quote);
    (document.activeElement as HTMLElement).blur();
    getSelection()?.setBaseAndExtent(text, start, text, start + quote.length);
  }, QUOTE);
  await page.waitForSelector('#highlight-toolbar:popover-open');
  await page.keyboard.press('h');
  await page.waitForSelector('mark[data-colour=yellow]');
  await page.close();
  const again = await read();
  await again.waitForSelector('mark[data-colour=yellow]');
  expect(await again.$eval('#article-body mark', ({ textContent }) => textContent)).toBe(QUOTE);
  expect(await again.$eval('.note-view', ({ textContent }) => textContent?.trim())).toBe('Who counted?');
  await again.close();
});

it('leads through found words in the opened source', async () => {
  const page = await library(`#/read/${harbour}?q=ink`, '#found-at');
  const at = () => page.$eval('#found-at', ({ textContent }) => textContent);
  const first = await at();
  await page.click('#found-next');
  await expect.poll(at).not.toBe(first);
  expect(await at()).toContain(String(HARBOUR.length));
  await page.close();
});

it('shows beside the page what the archive has of it', async () => {
  const page = await openTab('/harbour');
  await firefox.closePopup();
  await firefox.openSidebar();
  await shownIn(firefox.inSidebar, '.side-versions li');
  expect(await shownIn(firefox.inSidebar, '.side-title')).toContain('The harbour ledger');
  await page.close();
});

it('exports, deletes for good, and has all back after an import', async () => {
  const page = await library('#/?q=harbour', '[data-page-url]');
  await found(page, 1);
  await page.click('#export-button');
  await page.waitForSelector('#export-start');
  await page.click('#export-start');
  await page.waitForSelector('#export-result[data-state=done][data-items="1"]');
  await page.click('#export-result .icon-button');
  const isWhole = (names: string[]) => names.length === 1 && !names.some((name) => name.endsWith('.part'));
  await expect.poll(() => readdir(downloads)).toSatisfy(isWhole);
  const [name = ''] = await readdir(downloads);
  await page.focus('#page-list .row-title');
  await page.keyboard.press('Delete');
  await page.waitForSelector('#undo-button');
  await page.click('#bin-link');
  await page.waitForSelector('#empty-bin');
  await page.click('#empty-bin');
  await page.waitForSelector('#remove-yes');
  await page.click('#remove-yes');
  await expect.poll(async () => (await readRows(page, 'pages')).length).toBe(1);
  await importFile(page, join(downloads, name));
  expect(await page.$eval('#import-report', (report) => (report as HTMLElement).dataset['added'])).toBe('1');
  await page.click('#import-confirm');
  await page.waitForSelector('#import-result[data-state=done]');
  const back = (await readRows(page, 'pages')).find(({ url }) => url.endsWith('/harbour'));
  expect(back).toMatchObject({ tags: ['boats'], note: 'Who counted?' });
  expect(await readRows(page, 'highlights')).toHaveLength(1);
  await page.close();
});

it('takes links that wait until their page is archived, and makes a source of a saved page', async () => {
  const links = join(downloads, 'pocket.zip');
  const rows = `title,url,time_added,tags,status\nIt waits,${server.url('/waits')},1375217524,boats|ink,unread`;
  await writeFile(links, await zipOf([{ path: 'part_000000.csv', content: rows }]));
  const page = await library('#/', '[data-page-url]');
  await importFile(page, links, '#link-survey[data-format=pocket]');
  await page.click('#links-confirm');
  await (await page.waitForSelector('#links-show'))?.click();
  await page.waitForSelector('.link-row');
  expect(await page.$eval('.link-row .link-words > a', ({ textContent }) => textContent)).toBe('It waits');
  const waited = await openTab('/waits');
  expect(await firefox.archiveInPopup()).toMatchObject({ phase: 'archived' });
  await firefox.closePopup();
  await waited.close();
  await page.bringToFront();
  await page.waitForFunction(() => !document.querySelector('.link-row'));
  const pages = await readRows(page, 'pages');
  expect(pages.find(({ url }) => url === server.url('/waits'))).toMatchObject({ tags: ['boats', 'ink'] });

  const file = join(downloads, 'quay.html');
  await writeFile(file, singleFilePage('https://quay.example/1'));
  await importFile(page, file, '#link-survey');
  await page.click('#links-confirm');
  await page.waitForSelector('#link-result[data-state=done]');
  await page.close();
  const list = await library('#/?q=quay.example', '[data-page-url="https://quay.example/1"] a');
  await list.click('[data-page-url="https://quay.example/1"] a');
  await list.waitForSelector('#article-body p');
  await list.click('#details-button');
  const from = await list.waitForSelector('#imported-from');
  expect(await from?.evaluate(({ textContent }) => textContent)).toContain('quay.html');
  await list.close();
});

it('finds every command with its shortcut: none asks for one that is the browser’s own', async () => {
  const page = await library('#/settings', '#storage-use');
  const commands = await page.evaluate(() => chrome.commands.getAll());
  expect(commands.length).toBeGreaterThan(2);
  const without = commands.filter(({ shortcut }) => !shortcut).map(({ name }) => name);
  // Has none until the user gives it one.
  expect(without).toEqual(['highlight-selection']);
  await page.close();
});

it('keeps language, theme and the device’s name', async () => {
  const page = await library('#/settings', '#storage-use');
  await page.select('#language', 'az');
  await page.waitForFunction(() => document.documentElement.lang === 'az');
  await page.click('#theme input[value=dark]');
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  await page.$eval('#device-name', (field) => (field as HTMLInputElement).select());
  await page.type('#device-name', 'Newsroom');
  await page.keyboard.press('Tab');
  await page.close();
  const again = await library('#/settings', '#device-name');
  await again.waitForFunction(() => document.documentElement.lang === 'az');
  expect(await again.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await expect
    .poll(() => again.$eval('#device-name', (field) => (field as HTMLInputElement).value))
    .toBe('Newsroom');
  await again.close();
});
