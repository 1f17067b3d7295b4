import '../support/chrome-global';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { pressArchive } from '../../../scripts/browser/press-archive';
import { openPage } from '../support/archive-page';
import { startChromium } from '../support/chromium';
import { noticeText } from '../support/notice-text';
import { grantTab, pressShortcut } from '../support/press-shortcut';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const ERROR_PAGE = articlePage(
  'Nothing here',
  Array.from({ length: 8 }, (_, n) => `${n}. The page you look for was moved, or never was at this address.`),
);

let menbe: MenbeChromium;
let server: FixtureServer;

beforeAll(async () => {
  server = await serveFixtures({
    '/gone': { status: 410, body: ERROR_PAGE },
    '/broken': { status: 503, body: ERROR_PAGE },
    '/fine': ERROR_PAGE,
    '/login':
      '<!doctype html><title>Members</title><h1>Members</h1><p>Please give your name and password to read on.</p><input type="password">',
  });
  menbe = await startChromium();
});

afterAll(async () => {
  await menbe.close();
  await server.close();
});

const badgeOf = () =>
  menbe.inServiceWorker(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
  });

it.each([
  ['/gone', 'The site answered 410: this is its error page.'],
  ['/login', 'This looks like a form to log in, with hardly any text.'],
])('archives %s, and says in the popup what is doubtful', async (path, words) => {
  const page = await openPage(menbe, server.url(path));
  const popup = await menbe.triggerAction(page);
  expect((await pressArchive(popup)).phase).toBe('archived');
  const doubt = await popup.waitForSelector('#page-doubt');
  expect(await doubt?.evaluate((element) => element.textContent)).toBe(words);
  expect(await popup.$('.current-status .icon')).toBeNull();
  await popup.close();
  await page.bringToFront();
  expect(await badgeOf()).toBe('?');
  await page.close();
});

it('says in the page what the site answered, where it was archived by the shortcut', async () => {
  const page = await openPage(menbe, server.url('/broken'));
  await grantTab(menbe, page);
  await pressShortcut(menbe);
  expect(await noticeText(page)).toBe('Archived as a page. The site answered 503: this is its error page.');
  await page.close();
});

it('doubts nothing where the same page is answered with 200', async () => {
  const page = await openPage(menbe, server.url('/fine'));
  const popup = await menbe.triggerAction(page);
  expect((await pressArchive(popup)).phase).toBe('archived');
  await popup.waitForSelector('#archive-all');
  expect(await popup.$('#page-doubt')).toBeNull();
  await popup.close();
  await page.bringToFront();
  await expect.poll(badgeOf).toBe('✓');
  await page.close();
});

it('keeps with each source what the site answered', async () => {
  const page = await menbe.openExtensionPage('library.html');
  const answered = (await readRows(page, 'snapshots')).map((row): [string, number | undefined] => [
    new URL(row.url).pathname,
    row.answered,
  ]);
  expect(Object.fromEntries(answered)).toEqual({ '/gone': 410, '/login': 200, '/broken': 503, '/fine': 200 });
  await page.close();
});
