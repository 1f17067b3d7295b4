import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { LANGUAGES } from '../../../utils/model/language';
import { archivePage, openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium } from '../support/chromium';
import { barProblems } from '../support/bar-problems';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';
import { chooseLanguage, openSettings } from '../support/settings-page';

const TITLE = 'The ministry answers the committee: the old harbour opens again before the spring';
const FACTS = `<meta name="author" content="Ilsa Romberg">
<meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2026-11-03T09:00:00Z">`;
const REST = 'the committee published its findings on Tuesday, and the ministry answered within hours.';
const paragraphs = (last: string) => [
  ...Array.from(
    { length: 30 },
    (_, n) => `Paragraph ${n}: ${REST}${n % 9 ? '' : `</p><h2>Part ${n}</h2><p>`}`,
  ),
  'The lighthouse of the old harbour was built by <b>hand</b>.',
  last,
];

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 1024, height: 700 },
  { width: 420, height: 800 },
];

let menbe: MenbeChromium;
let server: FixtureServer;
/** The first version, and the newest: it was seen again unchanged. */
const snapshots: string[] = [];
/** The reader in windows of all sizes. */
let resized: Page;

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures({});
  for (const last of ['The lighthouse stands.', 'A lighthouse was seen.', 'A lighthouse was seen.']) {
    server.set('/harbour', articlePage(TITLE, paragraphs(last), FACTS));
    const tab = await openPage(menbe, server.url('/harbour', 'news.test'));
    const { snapshotId = '' } = await archivePage(menbe, tab);
    if (snapshotId && !snapshots.includes(snapshotId)) snapshots.push(snapshotId);
    await tab.close();
  }
  resized = await read();
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

async function read(query = '', snapshotId = snapshots[1]): Promise<Page> {
  const page = await menbe.openExtensionPage(`library.html#/read/${snapshotId}${query}`);
  await page.waitForSelector('#article-body p');
  return page;
}

const text = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText.trim());

describe('the beginning of the reader', () => {
  it.each(WINDOWS)('leaves the text two thirds of a window of $width by $height', async (size) => {
    const page = resized;
    await page.setViewport(size);
    const share = await page.$eval('#article-body p', (first) => {
      const line = document.createRange();
      line.selectNodeContents(first);
      return line.getBoundingClientRect().top / innerHeight;
    });
    expect(share).toBeLessThan(1 / 3);
    // None of the facts is cut or left out: the line wraps.
    expect(await page.$eval('#byline', (byline) => byline.checkVisibility())).toBe(true);
    const cut = await page.$$eval('.fact-line > *', (facts) =>
      facts
        .filter((fact) => {
          const { width } = fact.getBoundingClientRect();
          return fact.scrollWidth > Math.max(fact.clientWidth, width) + 1;
        })
        .map(({ id }) => id),
    );
    expect(cut).toEqual([]);
  });

  it('tells the facts in a line, all of them behind a fold, and prints them', async () => {
    const page = await read();
    expect(await text(page, '.fact-line')).toMatch(/^The Harbour Post.*Ilsa Romberg.*3.*archived/s);
    expect(await page.$eval('#archived-at', (time) => time.getAttribute('title'))).toMatch(/\d:\d\d:\d\d/);
    const isShown = () => page.$eval('#source-url', (link) => link.checkVisibility());
    expect(await isShown()).toBe(false);
    await page.emulateMediaType('print');
    expect(await isShown()).toBe(true);
    expect(await text(page, '#details')).toMatch(/Ilsa Romberg.*November 3, 2026.*news\.test.*Versions/s);
    await page.emulateMediaType();
    await page.click('#details-button');
    expect(await isShown()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    // They stay open for the next source, as long as the library is.
    await page.evaluate((id) => (location.hash = `#/read/${id}`), snapshots[0] ?? '');
    await page.waitForSelector(`#reader[data-snapshot-id="${snapshots[0]}"] #article-body p`);
    expect(await isShown()).toBe(true);
    await page.close();
  });
});

describe('note and highlights', () => {
  /** Where they stand, and where the text does. */
  const places = (page: Page) =>
    page.evaluate(() => {
      const box = (selector: string) => {
        const { left, right, top, bottom, width } = (
          document.querySelector(selector) as Element
        ).getBoundingClientRect();
        return { left, right, top, bottom, width };
      };
      const [text, aside] = [box('#article-body'), box('#annotations')];
      return { text, aside, seen: aside.top < innerHeight && aside.bottom > 0 };
    });

  it.each([
    { width: 1920, height: 1080 },
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
  ])(
    'are beside a text of readable width, and in sight while reading, at $width by $height',
    async (size) => {
      const page = resized;
      await page.setViewport(size);
      await page.$eval('.side-pane', (pane) => pane.scrollTo(0, 0));
      const { text, aside } = await places(page);
      expect(aside.left).toBeGreaterThan(text.right);
      expect(aside.right).toBeLessThanOrEqual(size.width);
      // 50 to 80 letters a line, of 18 pixels each.
      expect([text.width > 420, text.width < 700]).toEqual([true, true]);
      await page.$eval('.side-pane', (pane) => pane.scrollTo(0, 1500));
      expect((await places(page)).seen).toBe(true);
    },
  );

  it('are below the text in narrower windows', async () => {
    await resized.setViewport({ width: 1279, height: 720 });
    const { text, aside } = await places(resized);
    expect(aside.top).toBeGreaterThanOrEqual(text.bottom);
  });
});

describe('the reader’s bar', () => {
  it('is one line in every language and window, with and without words found', async () => {
    const settings = await openSettings(menbe);
    const pages = { without: await read(), with: await read('?q=lighthouse') };
    for (const language of Object.keys(LANGUAGES)) {
      await settings.bringToFront();
      await chooseLanguage(settings, language);
      for (const [words, page] of Object.entries(pages)) {
        await page.bringToFront();
        await page.waitForFunction((lang) => document.documentElement.lang === lang, {}, language);
        for (const size of [...WINDOWS, { width: 320, height: 640 }]) {
          await page.setViewport(size);
          expect(await barProblems(page), `${language}, ${words} words, ${size.width} wide`).toEqual([]);
        }
      }
    }
    await chooseLanguage(settings, 'en');
    for (const page of [settings, ...Object.values(pages)]) await page.close();
  });

  it('keeps the rest in a menu that is worked by keyboard', async () => {
    const page = await read();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.focus('#more-actions');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#verify-source:focus');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('copy-link');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('delete');
    // Of the menu: the source is not deleted, the reader is not left.
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=menu]', { hidden: true });
    expect(await focused()).toBe('more-actions');
    expect(await page.$('#reader')).not.toBeNull();
    await page.close();
  });

  it('lists the versions, when each was archived and seen unchanged, and leads to the comparison', async () => {
    const page = await read();
    await page.click('#versions');
    await page.waitForSelector('.sightings');
    expect(await page.$$('#versions-panel .version-time')).toHaveLength(2);
    expect(await text(page, '.version-time[data-shown=true] .sightings')).toMatch(/^Seen unchanged: /);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('#versions-panel', { hidden: true });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('versions');
    await page.close();
  });
});

describe('words that were searched for', () => {
  const at = (page: Page) => text(page, '#found-at');
  /** What is painted as the place gone to, and whether it is in sight. */
  const current = (page: Page) =>
    page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('found-current') ?? [])] as Range[];
      const { top = -1, bottom = -1 } = range?.getBoundingClientRect() ?? {};
      return [range?.toString(), top > 0 && bottom < innerHeight];
    });

  it('are marked in the opened article, the first one in sight, with the way on and back', async () => {
    const page = await read('?q=lighthouse');
    await page.waitForSelector('#found-at');
    const isAt = (place: string) => expect.poll(() => at(page)).toBe(place);
    await isAt('1 of 2');
    await expect.poll(() => current(page)).toEqual(['lighthouse', true]);
    await page.click('#found-next');
    await isAt('2 of 2');
    await page.keyboard.press('g');
    await isAt('1 of 2');
    await page.keyboard.down('Shift');
    await page.keyboard.press('G');
    await page.keyboard.up('Shift');
    await isAt('2 of 2');
    await expect.poll(() => current(page)).toEqual(['lighthouse', true]);
    await page.close();
  });

  it('are one place as a phrase, also across the parts of a text', async () => {
    const page = await read('?q=%22built%20by%20hand%22');
    await page.waitForSelector('#found-at');
    expect([await at(page), (await current(page))[0]]).toEqual(['1 of 1', 'built by hand']);
    await page.close();
  });

  it('stay marked when a highlight is made among them', async () => {
    const page = await read('?q=lighthouse');
    await page.waitForSelector('#found-at');
    await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('found-current') ?? [])] as Range[];
      if (range) getSelection()?.setBaseAndExtent(range.startContainer, 0, range.startContainer, 18);
    });
    await page.waitForSelector('#highlight-toolbar:popover-open');
    await page.click('#highlight-text');
    await page.waitForSelector('#article-body mark');
    await expect.poll(() => current(page)).toEqual(['lighthouse', true]);
    await page.close();
  });

  it('are none where a search has filters only', async () => {
    const page = await read('?q=site%3Anews.test');
    expect(await page.$('#found-at')).toBeNull();
    await page.close();
  });
});

describe('a long text', () => {
  const top = (page: Page) => page.$eval('.side-pane', ({ scrollTop }) => Math.round(scrollTop));

  it('is found again where it was left, until it was read to its end', async () => {
    const page = await read();
    await page.setViewport({ width: 420, height: 800 });
    expect(await top(page)).toBe(0);
    const leaveAt = async (place: number) => {
      await page.$eval('.side-pane', (pane, to) => pane.scrollTo(0, to), place);
      const kept = () => page.evaluate(() => localStorage.getItem('reader:places'));
      await expect.poll(kept).toMatch(place > 5000 ? /^\[\]$/ : /\[".*",\d+\]/);
      await page.evaluate(() => (location.hash = '#/'));
      await page.waitForSelector('#reader', { hidden: true });
      await page.evaluate((id) => (location.hash = `#/read/${id}`), snapshots[1] ?? '');
      await page.waitForSelector('#article-body p');
    };
    await leaveAt(900);
    expect(await top(page)).toBeGreaterThan(700);
    await leaveAt(100_000);
    expect(await top(page)).toBe(0);
    await page.close();
  });

  it('has contents that lead to its parts, and letters as large as one likes', async () => {
    const page = await read();
    await page.click('#contents');
    await page.waitForSelector('.contents');
    await page.click('.contents li:last-child button');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Part 27');
    const size = () =>
      page.$eval('#article-body', (body) => Number.parseFloat(getComputedStyle(body).fontSize));
    const before = await size();
    await page.click('#more-actions');
    await page.click('#text-larger');
    await expect.poll(size).toBeGreaterThan(before);
    await page.click('#text-smaller');
    await expect.poll(size).toBe(before);
    await page.close();
  });
});
