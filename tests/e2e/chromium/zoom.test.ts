import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { startChromium } from '../support/chromium';
import { layoutProblems } from '../support/layout-problems';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const LONG = 'The committee published its findings on Tuesday, and the ministry answered within hours. ';

/**
 * A window of 1280 by 800 pixels at 200 %, and one of 1280 by 1024 at 400 %, which is what reflow is measured at.
 * https://www.w3.org/WAI/WCAG22/Understanding/reflow
 */
const ZOOMS = [
  { width: 640, height: 400, deviceScaleFactor: 2 },
  { width: 320, height: 256, deviceScaleFactor: 4 },
];

/** The library whose facets are behind their button; once shown they stay, in any window. */
const NOT_NARROWING = '.library:not([data-narrowing=true])';

let menbe: MenbeChromium;
let server: FixtureServer;

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures({
    '/article': articlePage('Findings of the committee', Array(6).fill(LONG)),
    '/other': articlePage('An answer of the ministry', Array(6).fill(LONG)),
  });
  for (const path of ['/article', '/other']) {
    const tab = await openPage(menbe, server.url(path));
    await archivePage(menbe, tab);
    await tab.close();
  }
  // What was opened stands on a shelf.
  const page = await open('library.html', '.row-title', '.row-title');
  await page.waitForSelector('[data-page-url] .row-title[data-unread=false]');
  await page.close();
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

async function open(path: string, ready: string, ...presses: readonly string[]): Promise<Page> {
  const page = await menbe.openExtensionPage(path);
  await page.waitForSelector(ready);
  for (const selector of presses) await page.click(selector);
  return page;
}

const SCREENS: readonly [name: string, openIt: () => Promise<Page>, isThere: string, use: string][] = [
  ['popup', () => open('popup.html', '[data-page-url]'), '.page-list', '.row-title'],
  ['list', () => open('library.html', '[data-page-url]'), '#page-list', '.row-title'],
  ['facets', () => open('library.html', '#facets .facet'), '#facets', '.facet:last-child .facet-value'],
  ['selection', () => open('library.html', '[data-page-url]', '#select-all'), '.chosen-bar', '#tag-chosen'],
  ['shelves', () => open('library.html#/shelves', '#shelves .shelf'), '#shelves', '.shelf a'],
  ['watched pages', () => open('library.html#/watched', '#none-watched'), '#none-watched', '.watched-hint'],
  ['reader', () => open('library.html', '.row-title', '.row-title'), '#article-body p', '.highlights'],
  ['bin', () => open('library.html#/bin', '#bin'), '#bin', '#bin h2'],
  [
    'settings',
    () => open('library.html#/settings', '#storage-use', '[data-section=storage] summary'),
    '#settings',
    '#rebuild-index',
  ],
  ['help', () => open('library.html', '[data-page-url]', '#keys-button'), '#keys', '#keys .button'],
  [
    'import',
    () => open('library.html', '[data-page-url]', '#import-button'),
    'dialog[open]',
    'dialog button',
  ],
  [
    'tags for all',
    () => open('library.html', '.row-title', '#select-all', '#tag-chosen'),
    '#bulk-tag-dialog',
    '#bulk-tag-dialog .button-primary',
  ],
];

/** Scrolls to an element as the focus would; whether its middle can be pointed at, and nothing had to scroll sideways. */
function canReach(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: 'center' });
    if (!element) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(
      (left + right) / 2,
      (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
    );
    const scrolledAside = [document.documentElement, ...document.querySelectorAll('body *')].some(
      (each) => each.scrollLeft !== 0,
    );
    return hit !== null && (element.contains(hit) || hit.contains(element)) && !scrolledAside;
  }, selector);
}

describe.each(SCREENS)('the %s, magnified', (name, openIt, isThere, use) => {
  let page: Page;
  beforeAll(async () => {
    page = await openIt();
  });
  afterAll(() => page.close());

  it.each(ZOOMS)('is usable in $width by $height CSS pixels, scrolled one way only', async (viewport) => {
    await page.setViewport(viewport);
    if (name === 'facets' && (await page.$(NOT_NARROWING))) await page.click('#narrow-button');
    await page.waitForSelector(isThere, { visible: true });
    expect(await layoutProblems(page)).toEqual([]);
    expect(await canReach(page, use)).toBe(true);
  });
});

it('shows the shelves on a narrow window too, and leads back to the search', async () => {
  const page = await menbe.openExtensionPage('library.html#/?q=committee');
  await page.setViewport({ width: 400, height: 700 });
  await page.waitForSelector('[data-page-url]');
  await page.click('#library-menu');
  await (await page.waitForSelector('#menu-shelves'))?.click();
  const shelved = await page.waitForSelector('#shelves .shelf a', { visible: true });
  await shelved?.click();
  await page.waitForSelector('#article-body p');
  await page.click('.back-link');
  await page.waitForSelector('[data-page-url]', { visible: true });
  expect(new URL(page.url()).hash).toBe('#/?q=committee');
  await page.close();
});
