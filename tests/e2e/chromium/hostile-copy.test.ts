import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { copyFrame, keptOf, openCopy, openReader, replaceCopy } from '../support/attachments';
import { startChromium } from '../support/chromium';
import { hostileMarkup, hostileMhtml } from '../support/hostile-copy';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const WORDS =
  'The committee published its findings on Tuesday, and the ministry answered within hours, at length. ';

let menbe: MenbeChromium;
let server: FixtureServer;
let library: Page;

beforeAll(async () => {
  server = await serveFixtures({ '/page': articlePage('Findings', [WORDS.repeat(4), WORDS.repeat(5)]) });
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
});

afterAll(async () => {
  await menbe.close();
  await server.close();
});

it('lets a hostile copy run nothing, load nothing and reach nothing', async () => {
  const reader = await readerWith(hostileMhtml(server.url('')), 'multipart/related');
  const asked = await watchNetwork(reader);
  server.requests.length = 0;
  await openCopy(reader);
  const frame = await copyFrame(reader);
  await frame.waitForSelector('#end');
  await clickEverything(reader, frame);
  // Whatever would still come, such as a refresh or a prefetch when idle.
  await new Promise((resolve) => setTimeout(resolve, 1500));

  const frames = reader.frames().filter((one) => one !== reader.mainFrame());
  expect(frames.length).toBeGreaterThanOrEqual(2);
  for (const one of frames)
    expect(await signsOf(one)).toEqual({ ran: null, got: null, scripts: 0, handlers: 0, origin: 'null' });
  expect(await reader.evaluate(() => (globalThis as { heard?: unknown[] }).heard)).toEqual([]);
  expect(server.requests).toEqual([]);
  expect([...asked.values()]).toEqual([]);
  expect(await reader.evaluate(() => location.pathname)).toBe('/library.html');
  expect((await menbe.browser.pages()).filter((page) => page.url().startsWith('http'))).toEqual([]);
});

it('guards the copy by its frame and policy alone, even if the markup were left as it was', async () => {
  const reader = await readerWith(`<!doctype html><p id="end">Harmless</p>`, 'text/html');
  const asked = await watchNetwork(reader);
  server.requests.length = 0;
  await openCopy(reader);
  const frame = await copyFrame(reader);
  // Past all cleaning: what a browser's parser or a mistake of ours might bring back.
  const html = hostileMarkup(server.url('')).replaceAll(/<link rel="(?:dns-prefetch|preconnect)"[^>]*>/g, '');
  const { client, _id: frameId } = frame as Frame & { client: CDPSession; _id: string };
  await client.send('Page.setDocumentContent', { frameId, html });
  await frame.waitForSelector('#end');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect((await signsOf(frame)).ran).toBe(null);
  expect(server.requests).toEqual([]);
  expect([...asked.values()]).toEqual([]);
});

it('is hostile indeed: in a page of its own the same markup runs and loads', async () => {
  server.set(
    '/hostile',
    `<!doctype html>${hostileMarkup(server.url('')).replaceAll(/<(?:base|meta http-equiv="refresh")[^>]*>/g, '')}`,
  );
  server.requests.length = 0;
  const page = await menbe.browser.newPage();
  await page.goto(server.url('/hostile'));
  await page.waitForSelector('#end');
  expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBe('yes');
  await expect
    .poll(() => new Set(server.requests.filter((path) => path.startsWith('/beacon/'))).size)
    .toBeGreaterThan(20);
  await page.close();
});

/** The reader on a source whose page copy is this file. */
async function readerWith(text: string, mediaType: string): Promise<Page> {
  const page = await openPage(menbe, server.url(`/page?${Math.random()}`));
  const { snapshotId } = await archivePage(menbe, page);
  const kept = await keptOf(library, snapshotId ?? '');
  expect(kept.find(({ kind }) => kind === 'page-copy')).toMatchObject({ state: 'done' });
  await page.close();
  await replaceCopy(library, snapshotId ?? '', text, mediaType);
  const reader = await openReader(menbe, snapshotId ?? '');
  await reader.evaluate(() => {
    const heard: unknown[] = [];
    addEventListener('message', ({ data }) => heard.push(data));
    Object.assign(globalThis, { heard });
  });
  return reader;
}

/** Addresses the browser loaded for a page and its frames, or tried to; what a policy stopped was never asked for. */
async function watchNetwork(page: Page): Promise<Map<string, string>> {
  const asked = new Map<string, string>();
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!/^(?:data|chrome-extension|blob|about):/.test(request.url)) asked.set(requestId, request.url);
  });
  session.on('Network.loadingFailed', ({ requestId, blockedReason }) => {
    if (blockedReason) asked.delete(requestId);
  });
  session.on('Network.webSocketCreated', ({ requestId, url }) => asked.set(requestId, url));
  return asked;
}

async function clickEverything(reader: Page, frame: Frame): Promise<void> {
  for (const id of [
    'submit',
    'script-link',
    'top-link',
    'self-link',
    'blank-link',
    'data-link',
    'fragment-link',
  ]) {
    const element = await frame.$(`#${id}`);
    await element?.click();
  }
  await reader.bringToFront();
}

const signsOf = (frame: Frame) =>
  frame.evaluate(() => ({
    ran: document.documentElement.getAttribute('data-ran') ?? document.body.dataset['ran'] ?? null,
    got: document.documentElement.getAttribute('data-got'),
    scripts: document.querySelectorAll('script').length,
    handlers: [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    ).length,
    origin,
  }));
