import '../support/chrome-global';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { serveAuthority, type AuthorityServer } from '../../support/authority-server';
import { type CalendarFixture, startCalendar } from '../../support/calendar-fixture';
import { makeAuthority } from '../../support/openssl-authority';
import { archivePage, openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { openDetails } from '../support/open-details';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';
import { click, IN_BACKGROUND, openSettings, text, unfold } from '../support/settings-page';
import { startWithHosts } from '../support/start-with-hosts';

let folder: string;
let menbe: MenbeChromium;
let server: FixtureServer;
let one: AuthorityServer;
let two: AuthorityServer;
let calendar: CalendarFixture;
let settings: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-time-'));
  // A name that leads to loopback, and is no more trusted than any on the web.
  one = await serveAuthority(await makeAuthority(join(folder, 'one')), 'one.tsa.test');
  two = await serveAuthority(await makeAuthority(join(folder, 'two'), { key: 'P-256' }), 'two.tsa.test');
  calendar = await startCalendar('calendar.test');
  menbe = await startWithHosts(folder, ['http://*.tsa.test/*', 'http://calendar.test/*']);
  const paragraph = 'The council voted on Tuesday, and the mayor signed the budget the same evening. ';
  server = await serveFixtures({
    '/article': articlePage('Budget', Array<string>(6).fill(paragraph.repeat(3))),
    '/second': articlePage('Second', Array<string>(6).fill(`Later: ${paragraph.repeat(3)}`)),
  });
  settings = await openSettings(menbe);
  await unfold(settings);
  // Each file that is kept is an entry of its own, some time after the article's.
  await settings.evaluate(() =>
    chrome.storage.local.set(
      Object.fromEntries(
        ['keepPageCopy', 'keepScreenshot'].map((name) => [`setting:${name}`, { version: 1, value: 'off' }]),
      ),
    ),
  );
});
afterAll(async () => {
  await menbe?.close();
  await Promise.all([server?.close(), one?.close(), two?.close(), calendar?.close()]);
  await rm(folder, { recursive: true, force: true });
});

const service = (address: string) => `[data-service="${address}"]`;

/** A service's line reads so. */
async function waitForLine(address: string, pattern: RegExp): Promise<void> {
  await expect
    .poll(() => text(settings, service(address)), { timeout: 15_000, message: address })
    .toMatch(pattern);
}

async function add(list: string, address: string): Promise<void> {
  await settings.focus(`#${list}-add`);
  await settings.keyboard.type(address);
  await settings.keyboard.press('Enter');
}

/** Rings the alarm that the background has set. */
const ring = () =>
  menbe.inServiceWorker(() => {
    const { onAlarm } = chrome.alarms as unknown as {
      onAlarm: { dispatch: (alarm: { name: string }) => void };
    };
    onAlarm.dispatch({ name: 'jobs' });
  });

const alarm = () =>
  menbe.inServiceWorker(async () => {
    const stored = await chrome.storage.session.get<Record<string, Record<string, number>>>('jobs:due');
    return stored['jobs:due']?.['trusted-time'];
  });

async function archive(path: string): Promise<string> {
  const tab = await openPage(menbe, server.url(path));
  const { snapshotId } = await archivePage(menbe, tab);
  await tab.close();
  await settings.bringToFront();
  return snapshotId ?? '';
}

it('is off, and sends nothing', async () => {
  expect(await text(settings, '#time-toggle')).toBe('Turn on');
  await archive('/article');
  expect(await alarm()).toBeUndefined();
  expect(await readRows(settings, 'timeTokens')).toEqual([]);
});

it('takes addresses that can be services, and says what is wrong with others', async () => {
  await add('authorities', 'nowhere');
  expect(await text(settings, '#authorities-add-problem')).toContain('not a web address');
  expect(await settings.$eval('#authorities-add', (field) => (field as HTMLInputElement).value)).toBe(
    'nowhere',
  );
  await settings.click('#authorities-add', { count: 3 });
  await add('authorities', one.url);
  await settings.waitForSelector(service(one.url));
  await add('authorities', one.url);
  expect(await text(settings, '#authorities-add-problem')).toContain('already');
  await settings.click('#authorities-add', { count: 3 });
  await add('authorities', two.url);
  await add('calendars', calendar.url);
  await settings.waitForSelector(service(`${calendar.url}/`));
  const remove = '.service:not([data-service*=".test"]) button';
  while (await settings.$(remove))
    await settings.$$eval(remove, ([first]) => (first as HTMLElement | undefined)?.click());
  expect(
    await settings.$$eval('.service', (all) => all.map((each) => each.getAttribute('data-service'))),
  ).toEqual([one.url, two.url, `${calendar.url}/`]);
});

it('stays off when the browser refuses access, and says so', async () => {
  await settings.evaluate(() => {
    const { request } = chrome.permissions;
    chrome.permissions.request = (async () => {
      chrome.permissions.request = request;
      return false;
    }) as typeof request;
  });
  await click(settings, '#time-toggle');
  await settings.waitForSelector('#time-refused');
  expect(await text(settings, '#time-toggle')).toBe('Turn on');
  expect(one.received).toEqual([]);
});

it('stamps what is there when it is turned on', async () => {
  await click(settings, '#time-toggle');
  await waitForLine(one.url, /last on /);
  await waitForLine(two.url, /last on /);
  await waitForLine(`${calendar.url}/`, /1 waits for Bitcoin/);
  expect(await settings.$('#time-refused')).toBeNull();
  const [root] = calendar.submitted.map((body) => body.toString('hex'));
  expect(root).toHaveLength(64);
  // Of all that was sent, only hash and nonce are not the same for everybody.
  expect(one.received[0]?.body.toString('hex')).toContain(root);
  expect(one.received[0]?.body.length).toBeLessThan(80);
  expect(JSON.stringify(one.received[0]?.headers)).not.toMatch(/cookie|referer|authorization/i);
});

it('shows in a source when it was stamped and by whom', async () => {
  const [first] = await readRows(settings, 'snapshots');
  const reader = await menbe.openExtensionPage(`library.html#/read/${String(first?.id)}`);
  await openDetails(reader);
  await reader.waitForSelector('#trusted-times');
  const words = await text(reader, '#trusted-times');
  expect(words.match(/signed by Vaxt möhürü/g)).toHaveLength(2);
  expect(words).toContain(`${new URL(calendar.url).host} promised to put it into Bitcoin`);
  await click(reader, '.time-details summary');
  expect(await text(reader, '#trusted-times')).toMatch(
    /Root certificate: CN=Sınaq kökü, O=Test, SHA-256 [\da-f]{64}/,
  );
  expect(await accessibilityProblems(reader)).toEqual([]);
  await reader.close();
});

it('is done again when the worker was killed in the middle', async () => {
  const before = one.received.length;
  one.misbehave((response) => void response.write(''));
  await archive('/second');
  await expect.poll(alarm).toBeDefined();
  await click(settings, '#stamp-now');
  await expect.poll(() => one.received.length).toBe(before + 1);
  const waiting = async () =>
    (await readRows(settings, 'timeTokens')).filter(({ state }) => state === 'queued');
  const entries = (await readRows(settings, 'ledger')).length;
  await expect.poll(waiting).toMatchObject([{ authority: one.url, size: entries }]);
  await menbe.killServiceWorker();
  one.misbehave(null);
  await ring();
  await expect.poll(waiting, { timeout: 15_000 }).toEqual([]);
  expect(one.received.length).toBe(before + 2);
  expect(await readRows(settings, 'timeTokens')).toHaveLength(6);
});

it('tells why a service failed, and tries again when asked to', async () => {
  two.misbehave((response) => void response.writeHead(403).end('quota'));
  await archive('/article?again');
  await click(settings, '#stamp-now');
  await waitForLine(two.url, /It refused the request · tried again when you archive something new/);
  expect(await accessibilityProblems(settings)).toEqual([]);
  two.misbehave(null);
  await settings.waitForSelector('#stamp-now:not(:disabled)');
  await click(settings, '#stamp-now');
  await settings.waitForFunction(
    (where) => !document.querySelector(`${where} .failure-line`),
    IN_BACKGROUND,
    service(two.url),
  );
});

it('has a promise become a Bitcoin block', async () => {
  calendar.confirm(912_345);
  await settings.waitForSelector('#stamp-now:not(:disabled)');
  await click(settings, '#stamp-now');
  await waitForLine(`${calendar.url}/`, /Bitcoin block 912345/);
  const done = (await readRows(settings, 'timeTokens')).filter(({ blockHeight }) => blockHeight === 912_345);
  expect(done.length).toBeGreaterThan(0);
});

it('fits 320 pixels', async () => {
  await settings.setViewport({ width: 320, height: 640 });
  expect(await settings.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

it('no page of ours may speak to the network itself', async () => {
  const reached = await settings.evaluate(
    (url) => fetch(url, { mode: 'no-cors' }).then(String, (error: unknown) => `refused: ${String(error)}`),
    one.url,
  );
  expect(reached).toMatch(/^refused/);
});
