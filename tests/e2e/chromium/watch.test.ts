import '../support/chrome-global';
import type { IncomingMessage } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { openDetails } from '../support/open-details';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';
import { click, text } from '../support/settings-page';
import { exportAll } from '../support/download';
import { startWithHosts } from '../support/start-with-hosts';
import { aMinuteLater } from '../support/watches';

let folder: string;
let menbe: MenbeChromium;
let server: FixtureServer;
let reader: Page;
let article: string;

/** What the server was asked with, by path. */
const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
let etag = '"1"';
let status = 200;
let body = '';

const PARAGRAPHS = [
  'The council voted on Tuesday to close the harbour bridge for repairs until the spring, after a debate of six hours.',
  'Ferries will run every ten minutes from the old customs house, the mayor said, and the first one leaves at five.',
  'Shopkeepers on the island fear for their trade; forty of them have asked the city for help in a common letter.',
  'Engineers found cracks in two of the four pillars last August, when the water of the harbour was unusually low.',
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-watch-'));
  menbe = await startWithHosts(folder, ['http://watched.test/*']);
  body = articlePage('Harbour bridge closes', PARAGRAPHS);
  server = await serveFixtures({
    '/article': ({ url = '', headers }) => {
      asked.push({ path: url, headers });
      if (status !== 200) return { status, body: 'no' };
      if (headers['if-none-match'] === etag) return { status: 304, body: '' };
      return { headers: { etag }, body };
    },
    '/drawn': articlePage('Drawn', []).replace(
      '</main>',
      `</main><script>document.querySelector('article').innerHTML += ${JSON.stringify(
        PARAGRAPHS.map((words) => `<p>${words}</p>`).join(''),
      )}</script>`,
    ),
  });
  article = server.url('/article', 'watched.test');
  const tab = await openPage(menbe, article);
  const { snapshotId } = await archivePage(menbe, tab);
  await tab.close();
  reader = await menbe.openExtensionPage(`library.html#/read/${snapshotId ?? ''}`);
  await openDetails(reader);
  await reader.waitForSelector('#watch-page:not(:disabled)');
  asked.length = 0;
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const watches = () => readRows(reader, 'watches');
const result = async () => (await watches())[0]?.result?.kind;

/** Presses "Check now" once the site may be asked again; resolves when the page was looked at. */
async function lookNow(page = reader): Promise<void> {
  // Rows are changed past the background: not while it works on them.
  await page.waitForSelector('[data-act="check"]:not(:disabled)');
  await aMinuteLater(page);
  const before = (await watches())[0]?.result?.at;
  await click(page, '[data-act="check"]');
  await expect.poll(async () => (await watches())[0]?.result?.at, { timeout: 20_000 }).not.toBe(before);
}

it('asks the browser for this site only, and watches nothing when it is refused', async () => {
  await reader.evaluate(() => {
    const { request } = chrome.permissions;
    chrome.permissions.request = (async (wanted: unknown) => {
      document.documentElement.dataset['wanted'] = JSON.stringify(wanted);
      chrome.permissions.request = request;
      return false;
    }) as typeof request;
  });
  await click(reader, '#watch-page');
  await reader.waitForSelector('.watch-refused');
  const wanted = await reader.evaluate(() => document.documentElement.dataset['wanted']);
  expect(JSON.parse(wanted ?? '')).toEqual({ origins: ['http://watched.test/*'] });
  expect(await watches()).toEqual([]);
  expect(asked).toEqual([]);
});

it('watches from the click on: the page fetched is the version archived from the tab', async () => {
  await click(reader, '#watch-page');
  await expect.poll(result, { timeout: 20_000 }).toBe('unchanged');
  expect(await text(reader, '#watch .watch-status')).toMatch(/Unchanged · checked on .* · next on /);
  expect(asked).toHaveLength(1);
  const { headers } = asked[0] ?? { headers: {} };
  expect(JSON.stringify(headers)).not.toMatch(/cookie|referer|authorization|extension/i);
  expect(await readRows(reader, 'snapshots')).toHaveLength(1);
  const alarm = await menbe.inServiceWorker(() => chrome.alarms.get('jobs'));
  expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.parse((await watches())[0]?.nextCheckAt ?? ''));
  expect(await accessibilityProblems(reader)).toEqual([]);
});

it('asks a site once a minute at most', async () => {
  await click(reader, '[data-act="check"]');
  await expect.poll(() => text(reader, '#watch .watch-status')).toMatch(/waits its turn/);
  expect(asked).toHaveLength(1);
});

it('asks only for what is new, and takes the site’s word that nothing is', async () => {
  await lookNow();
  expect(asked).toHaveLength(2);
  expect(asked[1]?.headers['if-none-match']).toBe('"1"');
  expect(await result()).toBe('unchanged');
});

it('goes on after the worker was killed, when the alarm rings', async () => {
  const before = asked.length;
  await menbe.killServiceWorker();
  await aMinuteLater(reader);
  await reader.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('menbe');
      opening.onsuccess = () => resolve(opening.result);
    });
    const rows = database.transaction('watches', 'readwrite').objectStore('watches');
    await new Promise<void>((resolve) => {
      rows.getAll().onsuccess = ({ target }) => {
        for (const row of (target as IDBRequest<object[]>).result)
          rows.put({ ...row, nextCheckAt: new Date(0).toISOString() });
        rows.transaction.oncomplete = () => resolve();
      };
    });
    database.close();
  });
  await menbe.inServiceWorker(() => {
    const { onAlarm } = chrome.alarms as unknown as { onAlarm: { dispatch: (alarm: object) => void } };
    onAlarm.dispatch({ name: 'jobs' });
  });
  await expect.poll(() => asked.length, { timeout: 20_000 }).toBe(before + 1);
});

it('stores what changed as fetched, and tells in reader, library and popup', async () => {
  etag = '"2"';
  body = articlePage('Harbour bridge closes', PARAGRAPHS.with(3, PARAGRAPHS[3]?.replace('two', 'all') ?? ''));
  // Another page is read meanwhile: it must be told of there.
  const library = await menbe.openExtensionPage('library.html#/settings');
  await library.waitForSelector(`[data-watched="${article}"]`);
  await reader.evaluate(() => (location.hash = '#/'));
  await reader.waitForFunction(() => !document.querySelector('#watch'), { polling: 50 });
  await lookNow(library);
  expect(await result()).toBe('changed');
  const [newest] = (await readRows(reader, 'snapshots')).reverse();
  expect(newest).toMatchObject({ origin: 'watch', title: 'Harbour bridge closes' });
  expect(
    (await readRows(reader, 'ledger')).find(
      ({ kind, subject }) => kind === 'capture' && 'origin' in subject && subject.origin === 'watch',
    )?.subject,
  ).toMatchObject({ snapshotId: newest?.id });
  expect(await menbe.inServiceWorker(() => chrome.action.getBadgeText({}))).toBe('1');
  await reader.waitForSelector('#watch-news');
  expect(await text(reader, '#watch-news')).toMatch(
    /1 watched page has news\s+Harbour bridge closes · Changed/,
  );
  const tab = await openPage(menbe, article);
  const popup = await menbe.triggerAction(tab);
  await popup.waitForSelector('#watch-news a');
  await popup.close();
  await tab.close();
  await library.close();
  await reader.bringToFront();
  await click(reader, '#watch-news a');
  await reader.waitForSelector('.version-choice .fetched-mark');
  await expect.poll(() => reader.$('#watch-news')).toBeNull();
  await expect.poll(() => menbe.inServiceWorker(() => chrome.action.getBadgeText({}))).toBe('');
  await reader.evaluate((id) => (location.hash = `#/read/${id}`), newest?.id ?? '');
  await reader.waitForSelector('.reader-header .fetched-mark');
});

it('exports it as fetched, and verify.html’s check finds nothing wrong', async () => {
  const file = await exportAll(menbe, reader, folder);
  const { items } = JSON.parse(await readFile(file, 'utf8')) as { items: object[] };
  expect(items.map((item) => ('origin' in item ? item.origin : null))).toEqual([null, 'watch']);
});

it('tells that a page vanished when the site has said so twice', async () => {
  status = 404;
  await lookNow();
  expect(await result()).toBe('gone');
  expect(await text(reader, '#watch .watch-status')).toContain('Perhaps gone');
  await lookNow();
  expect(await result()).toBe('vanished');
  expect(await text(reader, '#watch .watch-status')).toContain('Gone');
  expect(await readRows(reader, 'snapshots')).toHaveLength(2);
});

it('says of a page that scripts draw that it cannot be watched, and why', async () => {
  const tab = await openPage(menbe, server.url('/drawn', 'watched.test'));
  const { snapshotId } = await archivePage(menbe, tab);
  await tab.close();
  await reader.bringToFront();
  await aMinuteLater(reader);
  await reader.evaluate((id) => (location.hash = `#/read/${id}`), snapshotId ?? '');
  await reader.waitForSelector(`#reader[data-snapshot-id="${snapshotId ?? ''}"]`);
  await reader.waitForSelector('#watch-page:not(:disabled)');
  await click(reader, '#watch-page');
  const drawn = async () => (await watches()).find(({ pageUrl }) => pageUrl.endsWith('/drawn'));
  await expect.poll(async () => (await drawn())?.result?.kind, { timeout: 20_000 }).toBe('unreadable');
  expect((await drawn())?.nextCheckAt).toBeNull();
  await reader.waitForSelector('.watch-status[data-result="unreadable"]');
  expect(await text(reader, '#watch')).toMatch(
    /Without scripts and your login only \d+ % of the archived text/,
  );
});

it('fits 320 pixels', async () => {
  await reader.setViewport({ width: 320, height: 640 });
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const beyond = await reader.$eval('#watch', (element) => element.scrollWidth - element.clientWidth);
  expect(beyond).toBe(0);
  await reader.setViewport(null);
});

it('stops when the user says so, and gives back the access that no other page needs', async () => {
  await reader.evaluate(() => {
    chrome.permissions.remove = (async (given: unknown) => {
      document.documentElement.dataset['given'] = JSON.stringify(given);
      return true;
    }) as typeof chrome.permissions.remove;
  });
  const given = () => reader.evaluate(() => document.documentElement.dataset['given']);
  await click(reader, '[data-act="stop"]');
  await reader.waitForSelector('#watch-page');
  expect((await watches()).map(({ pageUrl }) => pageUrl)).toEqual([article]);
  await reader.evaluate(() => (location.hash = '#/settings'));
  const row = `[data-watched="${article}"]`;
  await reader.waitForSelector(row);
  expect(await given()).toBeUndefined();
  expect(await accessibilityProblems(reader)).toEqual([]);
  await click(reader, `${row} [data-act="stop"]`);
  await expect.poll(watches).toEqual([]);
  await expect.poll(given).toBe('{"origins":["http://watched.test/*"]}');
});
