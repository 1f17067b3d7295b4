import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { copyFrame, keptOf, openTab } from '../support/attachments';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium } from '../support/chromium';
import { layoutProblems } from '../support/layout-problems';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const LINE =
  'The harbour office counted every boat that came in on Tuesday, and wrote the names down in ink.';
const TABS = ['article', 'page', 'screenshot', 'files'] as const;

let menbe: MenbeChromium;
let server: FixtureServer;
let id: string;

beforeAll(async () => {
  menbe = await startChromium();
  const lines = Array.from({ length: 40 }, (_, n) => `${n + 1}. ${LINE}`);
  server = await serveFixtures({ '/harbour': articlePage('The harbour ledger', lines) });
  const library = await menbe.openExtensionPage('library.html#/');
  const tab = await openPage(menbe, server.url('/harbour', 'news.test'));
  id = (await archivePage(menbe, tab)).snapshotId ?? '';
  await keptOf(library, id);
  await Promise.all([tab.close(), library.close()]);
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

async function open(tab: (typeof TABS)[number] = 'article'): Promise<Page> {
  const path = tab === 'article' ? '' : `/${tab}`;
  const page = await menbe.openExtensionPage(`library.html#/read/${id}${path}`);
  await page.bringToFront();
  await page.waitForSelector(`#panel-${tab}`, { visible: true });
  return page;
}

const hash = (page: Page) => page.evaluate(() => location.hash);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
const isHidden = (page: Page, selector: string) =>
  page.$eval(selector, (element) => getComputedStyle(element).visibility === 'hidden');

it('shows what was saved by its address, and goes back and forth between the tabs', async () => {
  const page = await open('page');
  const frame = await copyFrame(page);
  expect(await frame.evaluate(() => document.body.innerText)).toContain(LINE);
  expect(await page.$eval('.saved-address', (link) => (link as HTMLAnchorElement).pathname)).toBe('/harbour');
  await openTab(page, 'article');
  expect([await hash(page), await page.$('#panel-page')]).toEqual([`#/read/${id}`, null]);
  await page.goBack();
  await copyFrame(page);
  await page.goForward();
  await page.waitForSelector('#article-body', { visible: true });
  await page.close();
});

it('is gone through by keyboard, and stays at the source', async () => {
  const page = await open();
  await page.focus('#tab-article');
  for (const key of ['ArrowRight', 'ArrowRight'] as const) await page.keyboard.press(key);
  expect([await focused(page), await hash(page)]).toEqual(['tab-screenshot', `#/read/${id}`]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#shown-picture');
  expect([await focused(page), await hash(page)]).toEqual(['tab-screenshot', `#/read/${id}/screenshot`]);
  await page.keyboard.press('End');
  await page.keyboard.press(' ');
  await page.waitForSelector('#panel-files .file-row');
  await page.close();
});

it('finds the text where it was left, and leads to the note from any tab', async () => {
  const page = await open();
  await page.$eval('.side-pane', (pane) => pane.scrollTo(0, 700));
  await openTab(page, 'files');
  await openTab(page, 'article');
  expect(await page.$eval('.side-pane', ({ scrollTop }) => scrollTop)).toBe(700);
  await openTab(page, 'files');
  await page.keyboard.press('n');
  await page.waitForSelector('#note-field:focus');
  expect(await hash(page)).toBe(`#/read/${id}`);
  await page.close();
});

it('has the whole window for a saved page if wanted; Escape gives it back, then leaves', async () => {
  const page = await open('page');
  await page.setViewport({ width: 1440, height: 900 });
  const frameWidth = () => page.$eval('#copy-frame', ({ clientWidth }) => clientWidth);
  await copyFrame(page);
  const beside = await frameWidth();
  await page.click('.whole-window');
  expect([await frameWidth(), await isHidden(page, '.list-pane')]).toEqual([1440, true]);
  await page.keyboard.press('Escape');
  await expect.poll(frameWidth).toBe(beside);
  expect(await isHidden(page, '.list-pane')).toBe(false);
  await page.keyboard.press('Escape');
  await page.waitForSelector('#reader', { hidden: true });
  await page.close();
});

describe('each tab', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open();
  });
  afterAll(() => page.close());

  it.each(TABS)('fits windows of all sizes and everybody’s needs: %s', async (tab) => {
    await openTab(page, tab);
    for (const width of [1440, 1024, 420]) {
      await page.setViewport({ width, height: 720 });
      expect(await layoutProblems(page)).toEqual([]);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height).toBeLessThanOrEqual(720);
    }
    if (tab !== 'page') expect(await accessibilityProblems(page)).toEqual([]);
  });
});

it('is cited in a style that is remembered, and copied with its italics', async () => {
  const page = await open();
  await page.keyboard.press('c');
  await page.waitForSelector('#citations li');
  await page.select('#citation-style', 'iso-690');
  await page.waitForFunction(() => document.querySelector('#citations')?.textContent?.includes('[online]'));
  expect(await accessibilityProblems(page)).toEqual([]);
  for (const width of [1440, 420]) {
    await page.setViewport({ width, height: 800 });
    expect(await layoutProblems(page)).toEqual([]);
  }
  await page.click('#copy-citation');
  await page.waitForFunction(() => document.querySelector('.cite-outcome')?.textContent !== '');
  await page.keyboard.press('Escape');
  expect(await pasted(page)).toMatch(/The harbour ledger\. In: <i.*\[online\]\..*Available from: .*http:/);
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.querySelector('#citations')?.textContent?.includes('[online]'));
  await page.close();
});

/** What a word processor gets from the clipboard, as HTML. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('div'));
    Object.assign(field, { id: 'pasted', contentEditable: 'true' }).focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  const html = await page.$eval('#pasted', (field) => {
    const { innerHTML } = field;
    field.remove();
    return innerHTML;
  });
  return html;
}
