import '../support/chrome-global';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { type CalendarFixture, startCalendar } from '../../support/calendar-fixture';
import { archivePage, openPage } from '../support/archive-page';
import { openDetails } from '../support/open-details';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';
import { click, IN_BACKGROUND, openSettings, text } from '../support/settings-page';
import { startWithHosts } from '../support/start-with-hosts';
import { aMinuteLater } from '../support/watches';

let folder: string;
let menbe: MenbeChromium;
let server: FixtureServer;
let shared: CalendarFixture;
let other: CalendarFixture;
let settings: Page;
let article: string;
let asked = 0;

const SENTENCE = 'The council voted on Tuesday, and the mayor signed the budget the same evening. ';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-hosts-'));
  // Permissions name no port: a calendar and a watched page of one host need the same one.
  menbe = await startWithHosts(folder, ['http://shared.test/*', 'http://calendar.test/*']);
  shared = await startCalendar('shared.test');
  other = await startCalendar('calendar.test');
  const body = articlePage('Budget', Array<string>(6).fill(SENTENCE.repeat(3)));
  server = await serveFixtures({
    '/article': () => {
      asked++;
      return { body };
    },
  });
  article = server.url('/article', 'shared.test');
  const tab = await openPage(menbe, article);
  await archivePage(menbe, tab);
  await tab.close();
  settings = await openSettings(menbe);
  const services = { on: false, authorities: [], calendars: [shared.url, other.url] };
  await settings.evaluate((timeStamping) => chrome.storage.local.set({ timeStamping }), services);
  await settings.waitForSelector(`[data-service="${other.url}/"]`);
});
afterAll(async () => {
  await menbe?.close();
  await Promise.all([server?.close(), shared?.close(), other?.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** From now on keeps what a page wants to give back instead of asking the browser, which gives back no access it began with. */
const keepWhatIsGivenBack = (page: Page) =>
  page.evaluate(() => {
    chrome.permissions.remove = (async (given: unknown) => {
      document.documentElement.dataset['given'] = JSON.stringify(given);
      return true;
    }) as typeof chrome.permissions.remove;
  });

const result = async () => (await readRows(settings, 'watches'))[0]?.result;

it('trusted time that is switched off leaves a page on the same host its access, and the watch goes on', async () => {
  await settings.click('#time-toggle');
  await expect.poll(() => shared.submitted.length, { timeout: 20_000 }).toBeGreaterThan(0);
  const [{ newestSnapshotId } = { newestSnapshotId: '' }] = await readRows(settings, 'pages');
  const reader = await menbe.openExtensionPage(`library.html#/read/${newestSnapshotId}`);
  await openDetails(reader);
  await reader.waitForSelector('#watch-page:not(:disabled)');
  await reader.click('#watch-page');
  await expect.poll(async () => (await result())?.kind, { timeout: 20_000 }).toBe('unchanged');
  await reader.close();
  await settings.bringToFront();
  await keepWhatIsGivenBack(settings);

  await click(settings, '#time-toggle');
  await settings.waitForFunction(() => document.documentElement.dataset['given'], IN_BACKGROUND);
  expect(await settings.evaluate(() => document.documentElement.dataset['given'])).toBe(
    '{"origins":["http://calendar.test/*"]}',
  );
  expect(await text(settings, '#time-toggle')).toBe('Turn on');

  await aMinuteLater(settings);
  const [before, lastAt] = [asked, (await result())?.at];
  const row = `[data-watched="${article}"]`;
  await settings.waitForSelector(`${row} [data-act="check"]:not(:disabled)`);
  await click(settings, `${row} [data-act="check"]`);
  await expect.poll(async () => (await result())?.at, { timeout: 20_000 }).not.toBe(lastAt);
  expect([asked, (await result())?.kind]).toEqual([before + 1, 'unchanged']);
});
