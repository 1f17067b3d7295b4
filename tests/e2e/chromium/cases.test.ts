import '../support/chrome-global';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium, temporaryFolder } from '../support/chromium';
import { download } from '../support/download';
import { layoutProblems } from '../support/layout-problems';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

let menbe: MenbeChromium;
let server: FixtureServer;
let library: Page;

const PARAGRAPHS = [
  'The council voted on Tuesday to close the harbour bridge for repairs until the spring, after a debate of six hours.',
  'Ferries will run every ten minutes from the old customs house, the mayor said, and the first one leaves at five.',
  'Shopkeepers on the island fear for their trade; forty of them have asked the city for help in a common letter.',
];

const TITLES = ['Harbour bridge closes', 'Harbour ferry is late', 'Harbour lights are out'] as const;

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures(
    Object.fromEntries(
      TITLES.map((title, index) => [`/${index}`, articlePage(title, [...PARAGRAPHS, `${title}.`])]),
    ),
  );
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
});

async function archive(index: number): Promise<void> {
  const tab = await openPage(menbe, server.url(`/${index}`, 'news.test'));
  expect((await archivePage(menbe, tab)).phase).toBe('archived');
  await tab.close();
}

const titles = () =>
  library.$$eval('.case-source-words a', (links) => links.map(({ textContent }) => textContent));

const showsTitles = (...numbers: number[]) =>
  library.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.case-source-words a')].map(({ textContent }) => textContent).join() ===
      wanted,
    {},
    numbers.map((n) => TITLES[n]).join(),
  );

it('moves the searches of an earlier Menbe, makes an alert of one, and tells of what is new until it is looked at', async () => {
  await archive(0);
  library = await menbe.openExtensionPage('library.html');
  await library.evaluate(() =>
    chrome.storage.local.set({ savedSearches: [{ id: 'old', name: 'Harbour', filter: 'harbour' }] }),
  );
  await library.reload();
  await library.waitForFunction(
    () => document.querySelector('.saved-search .facet-count')?.textContent === '1',
  );
  expect(await library.evaluate(() => chrome.storage.local.get('savedSearches'))).toEqual({});
  await library.click('.saved-tell');
  await library.waitForSelector('.saved-tell[aria-pressed=true]');
  await archive(1);
  const tab = await openPage(menbe, server.url('/2', 'news.test'));
  const popup = await menbe.triggerAction(tab);
  const news = await popup.waitForSelector('#alert-news li');
  expect(await news?.evaluate(({ textContent }) => textContent)).toBe('Harbour · 1 new');
  expect(await accessibilityProblems(popup)).toEqual([]);
  await library.waitForFunction(() => document.querySelector('.saved-fresh')?.textContent === '1 new');
  await popup.click('#alert-news a');
  await library.waitForSelector('.results .row-title');
  await library.waitForFunction(() => !document.querySelector('.saved-fresh'));
  expect(new URL(library.url()).hash).toBe('#/?q=harbour&sort=seen');
  expect(await library.$eval('[data-index="0"] .row-title', ({ textContent }) => textContent)).toBe(
    TITLES[1],
  );
  await tab.close();
});

it('gathers sources of the list and of the reader in a case, in an order by hand', async () => {
  await archive(2);
  await library.bringToFront();
  await library.waitForFunction(() => document.querySelector('[data-page-url]')?.ariaSetSize === '3');
  await library.click('#select-all');
  await library.click('#case-chosen');
  await library.waitForSelector('#new-case:focus');
  await library.keyboard.type('The harbour');
  await library.keyboard.press('Enter');
  await library.waitForSelector('.case-choice input:checked');
  expect(await accessibilityProblems(library)).toEqual([]);
  await library.click('#case-done');
  await library.click('#cases-link');
  await (await library.waitForSelector('[data-case] a'))?.click();
  // As the list had them.
  await showsTitles(2, 1, 0);
  await library.focus('#case-sources li:last-child [data-move="-1"]');
  await library.keyboard.press('Enter');
  await showsTitles(2, 0, 1);
  await library.keyboard.press('Enter');
  await showsTitles(0, 2, 1);
  await library.type('#note-field', 'Who pays?');
  await library.waitForSelector('#note-status[data-dirty=false]');
  await library.reload();
  await showsTitles(0, 2, 1);
  await library.waitForSelector('.note-view');
  await library.click('#case-sources li:first-child .case-source-actions button:last-child');
  await showsTitles(2, 1);
  await library.click('.undo-note .button');
  await showsTitles(0, 2, 1);
  expect(await accessibilityProblems(library)).toEqual([]);
  await library.click('#case-sources li:first-child a');
  await library.waitForSelector('#article-body p');
  await library.click('#more-actions');
  await (await library.waitForSelector('#add-to-case[aria-disabled=false]'))?.click();
  await (await library.waitForSelector('.case-choice input:checked'))?.click();
  await library.waitForFunction(
    () => document.querySelector('.case-choice .facet-count')?.textContent === '2',
  );
  await library.click('#case-done');
  await library.goBack();
  await showsTitles(2, 1);
});

it('exports a case as one, under its name, and shows it in narrow windows', async () => {
  const path = await download(menbe, await temporaryFolder(), async () => {
    await library.click('#export-case');
    const scope = await library.waitForSelector('#export-scope');
    expect(await scope?.evaluate(({ textContent }) => textContent)).toBe('The case “The harbour”: 2 sources');
    await library.click('#export-start');
    await library.waitForSelector('#export-result[data-state=done]');
  });
  expect(basename(path)).toMatch(/^menbe-[\d-]+-case-the-harbour\.json$/);
  const { cases, savedSearches } = JSON.parse(await readFile(path, 'utf8'));
  expect(cases).toMatchObject([{ name: 'The harbour', note: 'Who pays?', sources: { length: 2 } }]);
  expect(savedSearches).toEqual([]);
  await library.setViewport({ width: 420, height: 800 });
  expect(await layoutProblems(library)).toEqual([]);
  expect(await titles()).toEqual([TITLES[2], TITLES[1]]);
  await library.setViewport({ width: 1280, height: 800 });
});
