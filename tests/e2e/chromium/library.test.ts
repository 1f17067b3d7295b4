import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { seedArchive, untilIndexed } from '../../bench/seed-archive';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';

const SOURCES = 120;

let menbe: MenbeChromium;

beforeAll(async () => {
  menbe = await startChromium();
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('#empty-state');
  await seedArchive(page, SOURCES);
  await untilIndexed(page);
  await page.close();
});
afterAll(async () => {
  await menbe?.close();
});

/** @param count how many sources the list has, drawn or not */
const untilListing = (page: Page, count: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('[data-page-url]')?.ariaSetSize === wanted,
    {},
    count,
  );

const rowCount = (page: Page) => page.$$eval('[data-page-url]', (rows) => rows.length);

describe('the list', () => {
  it('draws what is in sight, anywhere in the list', async () => {
    const page = await menbe.openExtensionPage('library.html');
    await untilListing(page, String(SOURCES));
    expect(await rowCount(page)).toBeLessThan(40);
    await page.$eval('.result-scroll', (scroller) => scroller.scrollTo(0, scroller.scrollHeight));
    await page.waitForSelector(`[data-page-url][data-index="${SOURCES - 1}"]`);
    await page.focus('.results .row-title[tabindex="0"]');
    await page.keyboard.press('Home');
    await page.waitForSelector('[data-page-url][data-index="0"] .row-title:focus');
    await page.close();
  });

  it('searches as one types, in texts too, marks what was found, and says when nothing was', async () => {
    const page = await menbe.openExtensionPage('library.html');
    const [content] = await readRows(page, 'contents');
    const rare = [...(content?.text.match(/[^\s.]+/gu) ?? [])].sort((a, b) => b.length - a.length)[0] ?? '';
    await page.type('#filter', rare.toUpperCase());
    await page.waitForFunction(
      (word) =>
        [...document.querySelectorAll('.row-excerpt mark')].some(({ textContent }) => textContent === word),
      {},
      rare,
    );
    expect(await page.$eval('#found-count', ({ textContent }) => textContent)).toMatch(
      /^\d+ sources? found$/,
    );
    await page.type('#filter', ' zzzzzz');
    await page.waitForSelector('#no-match');
    expect(new URL(page.url()).hash).toContain('q=');
    await page.close();
  });

  it('is narrowed by what it counts, and widened again', async () => {
    const page = await menbe.openExtensionPage('library.html');
    const russian = await page.waitForSelector('[data-facet=languages] .facet-value[title^=Russian]');
    expect(await russian?.evaluate((value) => value.querySelector('.facet-count')?.textContent)).toBe(
      String(SOURCES / 3),
    );
    await russian?.click();
    await untilListing(page, String(SOURCES / 3));
    expect(await page.$eval('#filter', (input) => (input as HTMLInputElement).value)).toBe('');
    await page.click('#filter-chips .filter-chip');
    await untilListing(page, String(SOURCES));
    await page.close();
  });

  it('counts what it leaves out, and takes it back', async () => {
    const page = await menbe.openExtensionPage('library.html#/?q=-lang%3Aru');
    const excluded = '[data-facet=languages] [data-negated=true]';
    await page.waitForSelector(`${excluded} .facet-count`);
    expect(await page.$eval(`${excluded} .facet-count`, ({ textContent }) => textContent)).toBe(
      String(SOURCES / 3),
    );
    expect(await page.$eval('[data-page-url]', (row) => row.ariaSetSize)).toBe(String((SOURCES * 2) / 3));
    await page.click(excluded);
    await page.waitForSelector('#filter-chips', { hidden: true });
    await page.close();
  });

  it('sorts by title, and comes back to it from its address', async () => {
    const page = await menbe.openExtensionPage('library.html');
    await page.waitForSelector('[data-page-url]');
    await page.select('#sort', 'title');
    const titles = (await readRows(page, 'pages')).map(({ title }) => title ?? '').sort();
    const isFirst = (wanted: string | undefined) =>
      document.querySelector('[data-index="0"] .row-title')?.textContent === wanted;
    await page.waitForFunction(isFirst, {}, titles[0]);
    await page.reload();
    await page.waitForFunction(isFirst, {}, titles[0]);
    await page.close();
  });

  it('deletes all that was found, brings them back, from the bin and by Ctrl+Z', async () => {
    const page = await menbe.openExtensionPage('library.html#/?q=lang%3Aru');
    await untilListing(page, String(SOURCES / 3));
    const deleted = async () => (await readRows(page, 'pages')).filter((row) => row.deleted === 1).length;
    await page.click('#select-all');
    await page.waitForSelector('#chosen-count');
    await page.click('.chosen-bar .button-danger');
    await page.waitForSelector('#no-match');
    expect(await deleted()).toBe(SOURCES / 3);
    await page.click('#bin-link');
    await page.waitForSelector('#bin [data-page-url]');
    await page.click('#bin .bin-rows .button');
    await page.waitForFunction(
      (left) => document.querySelectorAll('#bin [data-page-url]').length === left,
      {},
      SOURCES / 3 - 1,
    );
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.querySelectorAll('#bin [data-page-url]').length === 0);
    expect(await deleted()).toBe(0);
    await page.close();
  });

  it('says how one searches, and which keys there are', async () => {
    const page = await menbe.openExtensionPage('library.html');
    await page.waitForSelector('[data-page-url]');
    await page.keyboard.press('?');
    await page.waitForSelector('#keys[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#keys', { hidden: true });
    await page.close();
  });

  it('is worked by keyboard alone: to a row, delete it, undo, open it', async () => {
    const page = await menbe.openExtensionPage('library.html');
    await page.waitForSelector('[data-page-url]');
    await page.focus('#filter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.$$eval(
      '[data-page-url]',
      (rows) => rows[1]?.getAttribute('data-page-url') ?? '',
    );
    expect(
      await page.evaluate(() =>
        document.activeElement?.closest('[data-page-url]')?.getAttribute('data-page-url'),
      ),
    ).toBe(second);
    await page.keyboard.press('Delete');
    await page.waitForFunction((url) => !document.querySelector(`[data-page-url="${url}"]`), {}, second);
    expect((await readRows(page, 'pages')).find(({ url }) => url === second)?.deleted).toBe(1);
    await page.waitForSelector('#undo-button');
    await page.click('#undo-button');
    await page.waitForSelector(`[data-page-url="${second}"]`);
    expect((await readRows(page, 'meta')).find(({ name }) => name === 'pages')?.value).toBe(SOURCES);
    await page.focus('#filter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#reader[data-snapshot-id] #article-body p');
    await page.close();
  });
});

async function newestSnapshot() {
  const page = await menbe.openExtensionPage('library.html');
  const newest = (await readRows(page, 'snapshots')).at(-1);
  await page.close();
  return newest;
}

describe('the reader', () => {
  it('shows where the text comes from', async () => {
    const newest = await newestSnapshot();
    const reader = await menbe.openExtensionPage(`library.html#/read/${newest?.id}`);
    await reader.waitForSelector('#article-body p');
    expect(await reader.$eval('#source-url', (link) => link.getAttribute('href'))).toBe(newest?.url);
    expect(await reader.$eval('#archived-at', (time) => time.getAttribute('datetime'))).toBe(
      newest?.archivedAt,
    );
    expect(await reader.$eval('#published-at', (time) => time.getAttribute('datetime'))).toBe(
      newest?.publishedTime,
    );
    expect(await reader.$eval('#byline', (element) => element.textContent)).toBe(newest?.byline);
    expect(await reader.$eval('#site', (element) => element.textContent)).toBe(newest?.siteName);
    await reader.close();
  });

  it('goes to the next and the previous source', async () => {
    const newest = await newestSnapshot();
    const reader = await menbe.openExtensionPage(`library.html#/read/${newest?.id}`);
    await (await reader.waitForSelector('#next[href]'))?.click();
    await reader.waitForSelector(`#reader[data-snapshot-id]:not([data-snapshot-id="${newest?.id}"])`);
    // Above the next one stands the newest again: until the link is there, a click goes nowhere.
    await (await reader.waitForSelector('#previous[href]'))?.click();
    await reader.waitForSelector(`#reader[data-snapshot-id="${newest?.id}"]`);
    await reader.close();
  });

  it('goes through what was found, as it was found, and back to it', async () => {
    const page = await menbe.openExtensionPage('library.html#/?q=lang%3Aru%20is%3Aunread&sort=title');
    await page.waitForSelector('[data-index="1"] .row-title');
    const wanted = await page.$$eval('[data-page-url] .row-title', (rows) =>
      rows.slice(0, 3).map(({ textContent }) => textContent),
    );
    const reads = async (title: string | null | undefined) => {
      await page.waitForFunction(
        (text) => document.querySelector('.reader-title')?.textContent === text,
        {},
        title,
      );
      await page.waitForSelector('#next[href]');
    };
    await page.click('[data-index="0"] .row-title');
    await reads(wanted[0]);
    // What is read leaves the list of the unread, but not the way through it.
    await untilListing(page, String(SOURCES / 3 - 1));
    for (const [key, place] of [
      ['ArrowRight', 1],
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
      ['ArrowLeft', 0],
    ] as const) {
      await page.keyboard.press(key);
      await reads(wanted[place]);
    }
    await page.keyboard.press('Escape');
    await page.waitForSelector('#shelves');
    expect(new URL(page.url()).hash).toBe('#/?q=lang%3Aru+is%3Aunread&sort=title');
    await page.close();
  });

  it('leads the list along, and gives it the focus when it is closed', async () => {
    const page = await menbe.openExtensionPage('library.html');
    await (await page.waitForSelector('[data-index="0"] .row-title'))?.click();
    for (const place of [0, 1, 2]) {
      await page.waitForSelector(`[data-index="${place}"][data-current=true]`);
      await page.waitForSelector('#next[href]');
      await page.keyboard.press('ArrowRight');
    }
    await page.waitForSelector('[data-index="3"][data-current=true]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-index="3"] .row-title:focus');
    await page.close();
  });

  it('says so when there is no such source', async () => {
    const reader = await menbe.openExtensionPage('library.html#/read/00000000-0000-7000-8000-000000000000');
    await reader.waitForFunction(() =>
      /not (there|here|in)|no longer|deleted/i.test(document.querySelector('.side-pane')?.textContent ?? ''),
    );
    await reader.close();
  });
});

describe('accessibility', () => {
  const expectAccessible = async (page: Page) => {
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await accessibilityProblems(page), value).toEqual([]);
    }
  };

  it('has nothing for axe to find in the library and the reader, light or dark', async () => {
    const page = await menbe.openExtensionPage('library.html');
    await page.waitForSelector('[data-page-url]');
    await expectAccessible(page);
    await page.focus('#filter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#article-body p');
    await expectAccessible(page);
    await page.close();
  });

  it('has nothing for axe to find in the popup, light or dark', async () => {
    const tab = await menbe.browser.newPage();
    await tab.goto('data:text/html,<title>x</title>');
    const popup = await menbe.triggerAction(tab);
    await popup.waitForSelector('[data-page-url]');
    expect(await rowCount(popup)).toBeGreaterThanOrEqual(50);
    await expectAccessible(popup);
    await tab.close();
  });
});
