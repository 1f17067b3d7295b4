import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { pressArchive } from '../../../scripts/browser/press-archive';
import { openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium } from '../support/chromium';
import { noticeText } from '../support/notice-text';
import { pressShortcut } from '../support/press-shortcut';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';
import type { Page } from 'puppeteer-core';

const LINE =
  'The harbour office counted every boat that came in on Tuesday, and wrote the names down in ink. ';

const FERRY = 'The ferry to the island did not sail on Tuesday, as nobody had mended its engine.';
const MAYOR = 'The mayor said that the engine had been ordered in the spring.';

let menbe: MenbeChromium;
let server: FixtureServer;

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures({
    '/harbour': articlePage('The harbour ledger', [LINE.repeat(3), LINE.repeat(4)]),
    '/ferry': ferryPage(FERRY),
  });
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

/** A page that allows no styles and scripts but its own site's, and shows a paragraph among others. */
function ferryPage(paragraph: string) {
  return {
    body: articlePage('The ferry', [LINE.repeat(2), paragraph, MAYOR, LINE.repeat(3)]),
    headers: { 'content-security-policy': "default-src 'self'" },
  };
}

/** Opens the panel beside a tab, from the popup. */
async function openBeside(tab: Page): Promise<Page> {
  const popup = await menbe.triggerAction(tab);
  await pressArchive(popup);
  await popup.waitForSelector('#beside-page');
  await popup.click('#beside-page');
  const target = await menbe.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'));
  return target.asPage();
}

it('opens beside the page from the popup, with what the archive has of it, and knows no page it was not shown', async () => {
  const tab = await openPage(menbe, server.url('/harbour', 'news.test'));
  const panel = await openBeside(tab);
  await panel.waitForSelector('.side-versions li');
  expect(await panel.$eval('.side-title', ({ textContent }) => textContent)).toContain('The harbour ledger');
  expect(await panel.$$('#tag-input, #add-note, #watch-page')).toHaveLength(3);
  expect(await accessibilityProblems(panel)).toEqual([]);

  // Access came with the click, to that page alone.
  const other = await openPage(menbe, server.url('/harbour', 'other.test'));
  await other.bringToFront();
  await panel.waitForSelector('#side-hidden');
  await other.close();
  await tab.bringToFront();
  await panel.waitForSelector('.side-versions li');
  await tab.close();
});

/** The words that are marked on a page, and the page's own nodes. */
function marksOf(tab: Page) {
  return tab.evaluate(() => ({
    words: [...CSS.highlights.values()].flatMap((each) => [...each].map(String)),
    html: document.documentElement.outerHTML,
  }));
}

/** Selects a paragraph of a page by its first words. */
function selectParagraph(tab: Page, start: string): Promise<void> {
  return tab.evaluate((words) => {
    const found = [...document.querySelectorAll('p')].find(({ textContent }) =>
      textContent.startsWith(words),
    );
    getSelection()?.selectAllChildren(found as Element);
  }, start);
}

const waitForText = (panel: Page, selector: string, text: string) =>
  panel.waitForFunction(
    (where, words) => document.querySelector(where)?.textContent.includes(words),
    {},
    selector,
    text,
  );

it('makes and shows highlights on the live page, and says by words what changed since it was archived', async () => {
  const tab = await openPage(menbe, server.url('/ferry', 'news.test'));
  await tab.bringToFront();
  const panel = await openBeside(tab);
  await panel.waitForSelector('.side-versions li');
  const before = await marksOf(tab);
  await selectParagraph(tab, 'The ferry');
  await panel.click('#highlight-live');
  await waitForText(panel, '.side-make', 'Highlighted.');
  await selectParagraph(tab, 'The mayor');
  await panel.click('#highlight-live');
  await panel.waitForSelector('.highlight-card + .highlight-card');
  await panel.click('#show-on-page');
  await waitForText(panel, '.highlights', '2 are marked on the page.');
  expect(await marksOf(tab)).toEqual({ words: [FERRY, MAYOR], html: before.html });
  await panel.click('#compare-live');
  await panel.waitForSelector('#live-unchanged');

  // The page is edited: one highlight is gone from it.
  server.set('/ferry', ferryPage('Nothing sailed.'));
  await tab.reload();
  await waitForText(panel, '#show-on-page', 'Show');
  await panel.click('#show-on-page');
  await waitForText(panel, '#gone', FERRY);
  expect((await marksOf(tab)).words).toEqual([MAYOR]);
  await panel.click('#compare-live');
  await waitForText(panel, '#changed-words', '2 words added, 16 words removed');
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.click('#show-on-page');
  await panel.waitForFunction(() => !document.querySelector('#gone'));
  expect((await marksOf(tab)).words).toEqual([]);
  await tab.close();
});

it('makes and shows highlights from the popup of a page that is archived, and makes them by the keyboard', async () => {
  server.set('/ferry', ferryPage(FERRY));
  const tab = await openPage(menbe, server.url('/ferry', 'news.test'));
  await selectParagraph(tab, 'The ferry');
  const popup = await menbe.triggerAction(tab);
  await (await popup.waitForSelector('#highlight-live'))?.click();
  await waitForText(popup, '.live-said', 'Highlighted.');
  await (await popup.waitForSelector('#show-on-page'))?.click();
  await waitForText(popup, '#show-on-page', 'Hide highlights');
  expect((await marksOf(tab)).words).toContain(FERRY);
  expect(await accessibilityProblems(popup)).toEqual([]);
  await popup.close();

  await tab.bringToFront();
  await selectParagraph(tab, 'The mayor');
  await pressShortcut(menbe, 'highlight-selection');
  expect(await noticeText(tab)).toBe('Highlighted.');
  await tab.evaluate(() => getSelection()?.removeAllRanges());
  await pressShortcut(menbe, 'highlight-selection');
  await expect.poll(() => noticeText(tab)).toContain('Select words on the page first');
});
