import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { zipOf } from '../../support/zip-of';
import { accessibilityProblems } from '../support/check-accessibility';
import { archivePage, openPage } from '../support/archive-page';
import { startChromium } from '../support/chromium';
import { importFile } from '../support/import-file';
import { readRows } from '../support/read-rows';
import { singleFilePage } from '../../support/saved-pages';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const QUOTE = 'counted every boat that came in on Tuesday';
const TEXTS = Array.from(
  { length: 8 },
  (_, n) => `${n}. The harbour office ${QUOTE}, and wrote it down in ink.`,
);

let menbe: MenbeChromium;
let server: FixtureServer;
let library: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-links-'));
  server = await serveFixtures({ '/harbour': articlePage('The harbour ledger', TEXTS) });
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
  await library.setViewport({ width: 1440, height: 900 });
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What Pocket gave out: two links in a table, and beside it what was marked in one of them. */
async function pocketExport(): Promise<string> {
  const url = server.url('/harbour');
  const rows = [
    'title,url,time_added,tags,status',
    `"The harbour,\nledger",${url},1375217524,boats|ink,unread`,
    'Later,https://later.example/,1375217525,,archive',
    'No address,,1375217526,,unread',
  ];
  const notes = [{ url, title: 'x', highlights: [{ quote: QUOTE, created_at: 1375217530 }] }];
  const zip = await zipOf([
    { path: 'part_000000.csv', content: rows.join('\n') },
    { path: 'annotations/part_000000.json', content: JSON.stringify(notes) },
  ]);
  const file = join(folder, 'pocket.zip');
  await writeFile(file, zip);
  return file;
}

const shown = (page: Page) =>
  page.$$eval('.link-row .link-words > a', (links) => links.map(({ textContent }) => textContent));

it('takes what Pocket gives out as links that wait, says what it cannot take, and lists and finds them', async () => {
  await importFile(library, await pocketExport(), '#link-survey');
  expect(await library.$eval('#link-survey', (element) => element.getAttribute('data-format'))).toBe(
    'pocket',
  );
  expect(await library.$eval('#link-problems', ({ textContent }) => textContent)).toContain('No address');
  expect(await accessibilityProblems(library)).toEqual([]);
  await library.click('#links-confirm');
  await (await library.waitForSelector('#links-show'))?.click();
  await library.waitForSelector('.link-row');
  expect(await shown(library)).toEqual(['Later', 'The harbour, ledger']);
  expect(await accessibilityProblems(library)).toEqual([]);
  await library.type('#links-filter', 'ink');
  await library.waitForFunction(() => document.querySelectorAll('.link-row').length === 1);
  expect(await readRows(library, 'snapshots')).toEqual([]);
});

it('gives a page that is archived from a link the tags and highlights, and lets it go from the list', async () => {
  const opened = menbe.browser.waitForTarget((target) => target.url() === server.url('/harbour'));
  await library.click('.link-row .link-words > a');
  await (await opened).page().then((page) => page?.close());
  const page = await openPage(menbe, server.url('/harbour'));
  const { snapshotId } = await archivePage(menbe, page);
  await library.bringToFront();
  await library.waitForFunction(() => document.querySelectorAll('.link-row').length === 0);
  await library.goto(library.url().replace(/#.*$/, `#/read/${snapshotId}`));
  const mark = await library.waitForSelector('#article-body mark');
  expect(await mark?.evaluate(({ textContent }) => textContent)).toBe(QUOTE);
  const [row] = await readRows(library, 'pages');
  expect(row).toMatchObject({ tags: ['boats', 'ink'] });
  await page.close();
});

it('undoes the import as one; what was archived from it stays', async () => {
  await library.goto(library.url().replace(/#.*$/, '#/links'));
  const undo = (await library.waitForSelector('.import-list .button')) as ElementHandle<HTMLElement>;
  await undo.click();
  await library.waitForSelector('#no-links');
  await expect.poll(() => readRows(library, 'links')).toEqual([]);
  expect(await readRows(library, 'snapshots')).toHaveLength(1);
});

it('makes a source of a page that SingleFile saved, told as imported, with the file kept, and takes it back', async () => {
  const file = join(folder, 'quay.html');
  await writeFile(file, singleFilePage('https://quay.example/1'));
  await library.goto(library.url().replace(/#.*$/, '#/'));
  await importFile(library, file, '#link-survey');
  expect(await library.$eval('[data-figure=texts] dd', ({ textContent }) => textContent)).toBe('1');
  expect(await accessibilityProblems(library)).toEqual([]);
  await library.click('#links-confirm');
  await library.waitForSelector('#link-result[data-state=done]');
  await library.click('#links-show');
  await library.waitForFunction(() => !document.querySelector('dialog[open]'));
  await (await library.waitForSelector('[data-page-url="https://quay.example/1"] a'))?.click();
  await library.waitForSelector('#article-body p');
  await library.click('#details-button');
  const from = await library.waitForSelector('#imported-from');
  expect(await from?.evaluate(({ textContent }) => textContent)).toContain('quay.html');
  const claimed = await library.$eval('#claimed-archived-at', (time) => time.getAttribute('datetime'));
  expect(claimed).toBe('2019-03-08T10:05:09.000Z');
  expect(await accessibilityProblems(library)).toEqual([]);
  const rows = (await readRows(library, 'attachments')) as { kind: string; state: string }[];
  expect(rows.filter(({ kind }) => kind === 'original')).toMatchObject([{ state: 'done' }]);
  await library.goto(library.url().replace(/#.*$/, '#/links'));
  const undo = await library.waitForSelector('.import-list .button');
  await (undo as ElementHandle<HTMLElement>).click();
  await library.waitForFunction(() => !document.querySelector('.import-list .button'));
  // It is taken back at once; its rows go one after the other.
  await expect.poll(() => readRows(library, 'snapshots')).toHaveLength(1);
});

/** Goes down the list of a select by arrow keys until it has a value. */
async function chooseWithKeys(select: string, value: string): Promise<void> {
  const now = () => library.$eval(select, (element) => (element as HTMLSelectElement).value);
  await library.focus(select);
  for (let presses = 0; presses < 5 && (await now()) !== value; presses++)
    await library.keyboard.press('ArrowDown');
  expect(await now()).toBe(value);
}

it('asks what the columns of a table hold, with keys alone, and takes what is said', async () => {
  const file = join(folder, 'list.csv');
  const rows = [
    'Wo;Was;Stichworte',
    'https://elbe.example/1;Pegel;fluss',
    'https://elbe.example/2;Ufer;fluss',
  ];
  await writeFile(file, rows.join('\n'));
  await library.goto(library.url().replace(/#.*$/, '#/'));
  await importFile(library, file, '#link-survey');
  expect(await library.$eval('#columns', (form) => (form as HTMLDetailsElement).open)).toBe(true);
  expect(await library.$eval('#column-url', (select) => (select as HTMLSelectElement).value)).toBe('Wo');
  expect(await library.$eval('#column-url-samples', ({ textContent }) => textContent)).toContain(
    'https://elbe.example/2',
  );
  expect(await accessibilityProblems(library)).toEqual([]);
  await chooseWithKeys('#column-title', 'Was');
  await chooseWithKeys('#column-tags', 'Stichworte');
  await library.waitForSelector('#link-survey[aria-busy=false]');
  expect(await accessibilityProblems(library)).toEqual([]);
  await library.click('#links-confirm');
  await library.waitForSelector('#link-result[data-state=done]');
  const links = await readRows(library, 'links');
  const taken = links.filter(({ tags }) => tags.includes('fluss'));
  expect(taken.map(({ title }) => title).sort()).toEqual(['Pegel', 'Ufer']);
});
