import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFormat } from '../support/download';
import { bagProblems, unpack } from '../support/evidence-package';
import { type MenbeFirefox, startFirefox } from '../support/firefox';
import { clickIn, shownIn } from '../support/firefox-views';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const FILLER = Array.from(
  { length: 6 },
  (_, n) => `${n}. The committee counted every boat that came in on Tuesday, and wrote it down in ink.`,
);
const SEA = 'The level of the sea has fallen by two metres since the turn of the century, it said.';
const PORT = 'Ships can no longer enter the old port without waiting for the wind to turn.';
/** Of `SEA`. */
const QUOTE = 'The level of the sea has fallen by two metres';
const FERRY = 'The ferry to the island did not sail on Tuesday, as nobody had mended its engine.';
const MAYOR = 'The mayor said that the engine had been ordered in the spring.';

const ferryPage = (paragraph: string) => articlePage('The ferry', [paragraph, MAYOR, ...FILLER]);

let firefox: MenbeFirefox;
let server: FixtureServer;
let downloads: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'menbe-work-'));
  server = await serveFixtures({
    '/ledger': articlePage('The first ledger', FILLER),
    '/lights': articlePage('Ledger of lights', FILLER),
    '/error': { status: 404, body: articlePage('Nothing', FILLER) },
    '/sea': articlePage('The sea falls', [SEA, ...FILLER, PORT]),
    '/ferry': ferryPage(FERRY),
    '/waits': articlePage('It waited', FILLER),
  });
  const credit = { '@type': 'NewsArticle', headline: 'As told', isBasedOn: server.url('/ledger') };
  const jsonLd = `<script type="application/ld+json">${JSON.stringify(credit)}</script>`;
  server.set('/copy', articlePage('As told', FILLER, jsonLd));
  firefox = await startFirefox({ downloads });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
  await rm(downloads, { recursive: true, force: true });
});

/** Opens a page with the popup over it. */
async function openTab(url: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(url);
  await firefox.triggerAction();
  return page;
}

async function closeTab(page: Page): Promise<void> {
  await firefox.closePopup();
  await page.close();
}

async function archived(path: string): Promise<string> {
  const page = await openTab(server.url(path));
  const { phase, snapshotId } = await firefox.archiveInPopup();
  expect(phase).toBe('archived');
  await closeTab(page);
  return snapshotId ?? '';
}

async function library(hash: string, selector: string): Promise<Page> {
  const page = await firefox.openExtensionPage(`/library.html${hash}`);
  await page.setViewport({ width: 1440, height: 900 });
  await page.waitForSelector(selector);
  return page;
}

const text = (page: Page, selector: string) =>
  page.waitForSelector(selector).then((found) => found?.evaluate(({ textContent }) => textContent));

const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map(({ textContent }) => textContent));

async function click(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector))?.click();
}

/** Selects words of a page, as a reader with a pointer has them selected. */
function select(page: Page, words: string): Promise<void> {
  return page.evaluate((wanted) => {
    // In the library the list has the beginning of the text too.
    const root = document.querySelector('#article-body') ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(wanted);
      if (start >= 0) return getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }
    throw new Error(`The page does not say “${wanted}”.`);
  }, words) as Promise<void>;
}

it('tells of a credited source that is archived, of what the site answered, and of a page that cannot be read', async () => {
  await archived('/ledger');
  const copy = await openTab(server.url('/copy', 'localhost'));
  expect(await firefox.archiveInPopup()).toMatchObject({ phase: 'archived' });
  expect(await shownIn(firefox.inPopup, '#credited-source:has(#read-credited)', 'Archived')).toMatch(
    /^Credits .+ Archived .+ Read$/,
  );
  await closeTab(copy);

  const error = await openTab(server.url('/error'));
  expect(await shownIn(firefox.inPopup, '#of-site', 'source')).toBe('1 source of this site');
  expect(await shownIn(firefox.inPopup, '#page-doubt', '404')).toContain('The site answered 404');
  await closeTab(error);

  const own = await firefox.openExtensionPage('/welcome.html');
  await firefox.triggerAction();
  await shownIn(firefox.inPopup, '#blocked', 'The browser keeps this page to itself');
  const isBright = await firefox.inPopup(
    ({ document }) => document.querySelector('#archive-button.button-primary') !== null,
  );
  expect(isBright).toBe(false);
  await closeTab(own);
});

it('keeps comments, and finds highlights in a changed version but for those whose words are gone', async () => {
  const first = await library(`#/read/${await archived('/sea')}`, '#article-body p');
  await select(first, QUOTE);
  await first.waitForSelector('#highlight-toolbar:popover-open');
  await first.keyboard.press('h');
  await first.waitForSelector('mark[data-colour=yellow]');
  await select(first, PORT);
  await first.waitForSelector('#highlight-toolbar:popover-open');
  await first.click('#highlight-toolbar [data-colour=pink]');
  await click(first, 'mark[data-colour=pink]');
  await first.waitForSelector('.highlight-card[data-colour=pink]:focus');
  await first.type('.highlight-card[data-colour=pink] textarea', 'Which port?');
  await first.keyboard.press('Escape');
  const comments = async () => (await readRows(first, 'highlights')).map(({ comment }) => comment);
  await expect.poll(comments).toContain('Which port?');
  await first.close();

  server.set('/sea', articlePage('The sea falls', [SEA.replace('two', 'three'), ...FILLER]));
  const changed = await library(`#/read/${await archived('/sea')}`, 'mark[data-colour=yellow]');
  expect((await texts(changed, '#article-body mark')).join('')).toBe(QUOTE.replace('two', 'three'));
  expect(await text(changed, '#orphans .highlight-quote')).toBe(PORT);
  expect(await changed.$eval('#orphans textarea', (field) => (field as HTMLTextAreaElement).value)).toBe(
    'Which port?',
  );
  await changed.close();
});

it('makes and shows highlights on the live page from the sidebar, and says by words what changed', async () => {
  const page = await openTab(server.url('/ferry'));
  expect(await firefox.archiveInPopup()).toMatchObject({ phase: 'archived' });
  await firefox.closePopup();
  await firefox.openSidebar();
  const { inSidebar } = firefox;
  await shownIn(inSidebar, '.side-versions li');
  for (const words of [FERRY, MAYOR]) {
    await select(page, words);
    await clickIn(inSidebar, '#highlight-live');
    await shownIn(inSidebar, '.highlights', words);
  }
  const { html, looks } = await looksOf(page);
  await clickIn(inSidebar, '#show-on-page');
  await shownIn(inSidebar, '.highlights', '2 are marked on the page.');
  // Drawn, and nothing in the page is another.
  const marked = await looksOf(page);
  expect(marked.looks === looks).toBe(false);
  expect(marked.html).toBe(html);
  await clickIn(inSidebar, '#compare-live');
  await shownIn(inSidebar, '#live-unchanged');
  await clickIn(inSidebar, '#show-on-page');
  await shownIn(inSidebar, '#show-on-page', 'Show');
  expect((await looksOf(page)).looks === looks).toBe(true);

  // The page is edited: one highlight is gone from it. Firefox gives access until a page is loaded anew.
  server.set('/ferry', ferryPage('Nothing sailed.'));
  await page.reload();
  await firefox.triggerAction();
  await firefox.closePopup();
  await shownIn(inSidebar, '#show-on-page', 'Show');
  await clickIn(inSidebar, '#show-on-page');
  await shownIn(inSidebar, '#gone', FERRY);
  await clickIn(inSidebar, '#compare-live');
  await shownIn(inSidebar, '#changed-words', '2 words added, 16 words removed');
  await page.close();
});

/** The nodes of a page, and a picture of what it shows with nothing selected. */
async function looksOf(page: Page): Promise<{ html: string; looks: string }> {
  const html = await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    return document.documentElement.outerHTML;
  });
  return { html, looks: await page.screenshot({ encoding: 'base64' }) };
}

it('tells by an alert of a new source, and gathers what it finds in a case, in an order by hand', async () => {
  const page = await library('#/?q=ledger', '#save-search');
  await page.click('#save-search');
  await page.waitForSelector('#search-name:focus');
  await page.keyboard.type('Ledgers');
  await page.keyboard.press('Enter');
  await click(page, '.saved-tell');
  await page.waitForSelector('.saved-tell[aria-pressed=true]');
  await page.close();
  await archived('/lights');
  const tab = await openTab(server.url('/waits'));
  expect(await shownIn(firefox.inPopup, '#alert-news li', 'new')).toBe('Ledgers · 1 new');
  await closeTab(tab);

  const list = await library('#/', '.saved-fresh');
  expect(await text(list, '.saved-fresh')).toBe('1 new');
  await list.click('.saved-search .facet-value');
  await list.waitForFunction(() => document.querySelector('[data-page-url]')?.ariaSetSize === '2');
  await list.waitForFunction(() => !document.querySelector('.saved-fresh'));
  expect(
    await list.$$eval('.result:has(.row-fresh) .row-title', (rows) => rows.map((row) => row.textContent)),
  ).toEqual(['Ledger of lights']);
  await list.click('#select-all');
  await click(list, '#case-chosen');
  await list.waitForSelector('#new-case:focus');
  await list.keyboard.type('The ledgers');
  await list.keyboard.press('Enter');
  await list.waitForSelector('.case-choice input:checked');
  await list.click('#case-done');
  await list.click('#cases-link');
  await click(list, '[data-case] a');
  const titles = () => texts(list, '.case-source-words a');
  await expect.poll(titles).toEqual(['Ledger of lights', 'The first ledger']);
  await list.focus('#case-sources li:last-child [data-move="-1"]');
  await list.keyboard.press('Enter');
  await expect.poll(titles).toEqual(['The first ledger', 'Ledger of lights']);
  await list.close();
});

it('exports a package that verify.html accepts as it is, and not when a byte of it is another', async () => {
  const page = await library('#/?q=ledger', '[data-page-url]');
  await page.click('#export-button');
  await chooseFormat(page, 'package');
  await page.click('#export-start');
  await page.waitForSelector('#export-result[data-state=done][data-items="2"]');
  await page.close();
  const isWhole = (names: string[]) => names.length > 0 && !names.some((name) => name.endsWith('.part'));
  await expect.poll(() => readdir(downloads)).toSatisfy(isWhole);
  const [name = ''] = await readdir(downloads);
  expect(name).toMatch(/^menbe-\d{4}-\d\d-\d\d-\d{4}-[a-z0-9-]+\.zip$/);
  const zip = join(downloads, name);
  await mkdir(join(downloads, 'unpacked'));
  const bag = await unpack(zip, join(downloads, 'unpacked'));
  expect(await bagProblems(bag)).toEqual([]);

  const verify = await firefox.browser.newPage();
  await verify.goto(pathToFileURL(join(bag, 'verify.html')).href);
  expect(await verified(verify, zip)).toEqual({ state: 'good', problems: [] });
  const bytes = await readFile(zip);
  const at = bytes.indexOf('"title":"Ledger of');
  expect(at).toBeGreaterThan(0);
  bytes[at + 10] = 'l'.charCodeAt(0);
  const changed = join(downloads, 'changed.zip');
  await writeFile(changed, bytes);
  expect((await verified(verify, changed)).problems).toContain('file-changed');
  await verify.close();
});

/** What verify.html says of a file. */
async function verified(page: Page, path: string) {
  // What it said of the file before is gone.
  await page.reload();
  await ((await page.$('#file')) as ElementHandle<HTMLInputElement>).uploadFile(path);
  await page.waitForSelector('#outcome[data-phase=done]');
  return page.$eval('#verification', (element) => ({
    state: (element as HTMLElement).dataset['state'],
    problems: Array.from(element.querySelectorAll('[data-code]'), (row) => row.getAttribute('data-code')),
  }));
}
