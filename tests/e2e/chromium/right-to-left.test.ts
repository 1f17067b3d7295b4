import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { barProblems } from '../support/bar-problems';
import { startChromium } from '../support/chromium';
import { layoutProblems } from '../support/layout-problems';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const LONG = 'The committee published its findings on Tuesday, and the ministry answered within hours. ';
const WIDTHS = [320, 400, 800, 1280] as const;

let menbe: MenbeChromium;
let server: FixtureServer;

beforeAll(async () => {
  menbe = await startChromium(null, ['--lang=en-GB'], 'pseudo');
  server = await serveFixtures({ '/article': articlePage('Findings of the committee', Array(6).fill(LONG)) });
  const tab = await openPage(menbe, server.url('/article'));
  await archivePage(menbe, tab);
  await tab.close();
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

/** Opens the reader at the newest source. */
async function openReader(): Promise<Page> {
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('.row-title');
  await page.click('.row-title');
  await page.waitForSelector('#article-body p');
  return page;
}

async function open(path: string, ready: string): Promise<Page> {
  const page = await menbe.openExtensionPage(path);
  await page.waitForSelector(ready);
  return page;
}

describe.each([
  ['popup', () => open('popup.html', '[data-page-url]')],
  ['library', () => open('library.html', '[data-page-url]')],
  ['reader', openReader],
  ['settings', () => open('library.html#/settings', '#storage-use')],
])('the %s, in a longer language from right to left', (name, openIt) => {
  let page: Page;
  beforeAll(async () => {
    page = await openIt();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  });
  afterAll(() => page.close());

  it.each(WIDTHS)('fits a window of %i pixels', async (width) => {
    await page.setViewport({ width, height: 700 });
    expect(await layoutProblems(page)).toEqual([]);
    if (name === 'reader') expect(await barProblems(page), 'the bar in one line').toEqual([]);
  });
});
