import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { makePng } from '../../support/make-png';
import { archivePage, openPage } from '../support/archive-page';
import { pressArchive } from '../../../scripts/browser/press-archive';
import { copyFrame, keptOf, makePending, openCopy, openReader, openTab } from '../support/attachments';
import { startChromium } from '../support/chromium';
import { keptText } from '../support/kept-files';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const WORDS =
  'The harbour office counted every boat that came in on Tuesday, and wrote the names down in ink. ';
const PARAGRAPHS = Array.from({ length: 6 }, (_, n) => `${n + 1}. ${WORDS.repeat(3)}`);

const png = (width: number, height: number, colour: [number, number, number]) => ({
  headers: { 'content-type': 'image/png' },
  body: makePng(width, height, colour),
});

/** Shadow trees, open and closed, with styles that Chromium leaves out, and a sheet of the document without an element. */
const SHADOWS = `
  const adopted = (text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; };
  const open = document.querySelector('#box').attachShadow({ mode: 'open' });
  open.innerHTML = '<style>p { color: rgb(7, 7, 7) }</style><p>Boxed</p>';
  open.adoptedStyleSheets = [adopted('p { border-top: 3px solid rgb(8, 8, 8) }')];
  customElements.define('x-sealed', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<style>:host { display: block; width: 77px }</style><p>Sealed</p>'; }
  });
  document.adoptedStyleSheets = [adopted('h1 { border-top: 3px solid rgb(9, 9, 9) }')];`;

let menbe: MenbeChromium;
let server: FixtureServer;
/** Stays behind: a tab in front of the page would be in its screenshot. */
let library: Page;

beforeAll(async () => {
  server = await serveFixtures({
    '/harbour': articlePage(
      'The harbour ledger',
      [
        ...PARAGRAPHS,
        '<figure><img src="/pier.png" alt="The pier"><figcaption>The pier.</figcaption></figure>',
        '<form><input type="password" value="hunter2"><input type="hidden" value="t0k3n"></form>',
        '<canvas width="40" height="30">No chart</canvas><script>document.querySelector("canvas").getContext("2d").fillRect(0, 0, 40, 30)</script>',
        `<div id="box"></div><x-sealed></x-sealed><script>${SHADOWS}</script>`,
        ...PARAGRAPHS,
      ],
      '<link rel="stylesheet" href="/s.css"><style>@import url(/imported.css);</style>',
    ),
    '/long': `<!doctype html><title>Long</title><style>body{margin:0} #bar{position:fixed;top:0;height:20px;width:100%;background:#000} p{margin:0;padding:30px 20px 0;width:300px}</style><div id="bar"></div><div style="height:1000px;background:rgb(200,0,0)"><p>${WORDS.repeat(6)}</p></div><div style="height:1000px;background:rgb(0,200,0)"><p>${WORDS.repeat(6)}</p></div><div style="height:1000px;background:rgb(0,0,200)"></div>`,
    '/token': articlePage('The harbour pass', [...PARAGRAPHS, '<a href="#part">A part</a>', ...PARAGRAPHS]),
    '/s.css': {
      headers: { 'content-type': 'text/css' },
      body: 'h1 { color: rgb(1, 2, 3); background: url(/stripe.png) }',
    },
    '/imported.css': { headers: { 'content-type': 'text/css' }, body: 'p { color: rgb(4, 5, 6) }' },
    '/pier.png': png(320, 200, [200, 80, 40]),
    '/stripe.png': png(8, 8, [40, 200, 80]),
  });
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
});

afterAll(async () => {
  await menbe.close();
  await server.close();
});

it('keeps the page as it looked, a screenshot and the pictures, and shows them with the server gone', async () => {
  const page = await openPage(menbe, server.url('/harbour'));
  await page.waitForFunction(() => document.images[0]?.complete);
  const { phase, snapshotId } = await archivePage(menbe, page);
  expect(phase).toBe('archived');
  const kept = await keptOf(library, snapshotId ?? '');
  expect(kept.map(({ kind, state, missing }) => [kind, state, missing])).toEqual([
    ['image', 'done', []],
    ['page-copy', 'done', []],
    ['screenshot', 'done', []],
  ]);
  expect(kept.find(({ kind }) => kind === 'image')?.url).toBe(server.url('/pier.png'));

  server.requests.length = 0;
  const reader = await openReader(menbe, snapshotId ?? '');
  await reader.waitForFunction(
    () => document.querySelector<HTMLImageElement>('.picture-kept img')?.naturalWidth === 320,
  );
  await openCopy(reader);
  const frame = await copyFrame(reader);
  const looks = await frame.evaluate(() => ({
    heading: getComputedStyle(document.querySelector('h1') as Element).color,
    stripe: getComputedStyle(document.querySelector('h1') as Element).backgroundImage.slice(0, 26),
    paragraph: getComputedStyle(document.querySelector('p') as Element).color,
    picture: document.images[0]?.naturalWidth,
    chart: document.querySelector<HTMLImageElement>('img[width="40"]')?.naturalWidth,
    shadows: [
      getComputedStyle(document.querySelector('#box')?.shadowRoot?.querySelector('p') as Element).color,
      getComputedStyle(document.querySelector('#box')?.shadowRoot?.querySelector('p') as Element)
        .borderTopColor,
      getComputedStyle(document.querySelector('x-sealed') as Element).width,
      getComputedStyle(document.querySelector('h1') as Element).borderTopColor,
    ],
    secrets: [...document.querySelectorAll('input')].map(({ value }) => value),
    text: document.body.innerText,
    origin,
  }));
  expect(looks).toMatchObject({
    heading: 'rgb(1, 2, 3)',
    stripe: 'url("data:image/png;base64',
    paragraph: 'rgb(4, 5, 6)',
    picture: 320,
    chart: 40,
    shadows: ['rgb(7, 7, 7)', 'rgb(8, 8, 8)', '77px', 'rgb(9, 9, 9)'],
    // Chromium leaves hidden fields out by itself.
    secrets: [''],
    origin: 'null',
  });
  expect(looks.text).toContain(WORDS.trim());
  await openTab(reader, 'screenshot');
  await reader.waitForFunction(
    () => (document.querySelector<HTMLImageElement>('#shown-picture')?.naturalWidth ?? 0) > 500,
  );
  await openTab(reader, 'files');
  await reader.waitForSelector('#panel-files .file-row');
  expect(server.requests).toEqual([]);
  await reader.close();
});

it('goes on after the worker died, and says so when the tab is gone', async () => {
  const page = await openPage(menbe, server.url('/harbour?died'));
  const { snapshotId } = await archivePage(menbe, page);
  const id = snapshotId ?? '';
  await keptOf(library, id);
  const source = {
    tabId: await menbe.inServiceWorker(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? -1),
    url: page.url(),
    timeOrigin: await page.evaluate(() => performance.timeOrigin),
  };
  const ended = async () => {
    await menbe.killServiceWorker();
    await menbe.inServiceWorker(() => null);
    return (await keptOf(library, id)).find(({ kind }) => kind === 'page-copy');
  };
  await makePending(library, id, source);
  expect(await ended()).toMatchObject({ state: 'done', problem: null });
  await makePending(library, id, source);
  await page.close();
  expect(await ended()).toMatchObject({ state: 'failed', problem: 'tab-gone' });
  const reader = await openReader(menbe, id);
  await openTab(reader, 'page');
  await reader.waitForSelector('#panel-page [data-problem="tab-gone"]');
});

it('takes the screenshot of a tab that was left when it is in front again, and never of another page', async () => {
  const page = await openPage(menbe, server.url('/long?left'));
  const { snapshotId } = await archivePage(menbe, page);
  const id = snapshotId ?? '';
  await keptOf(library, id);
  const source = {
    tabId: await menbe.inServiceWorker(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? -1),
    url: page.url(),
    timeOrigin: await page.evaluate(() => performance.timeOrigin),
  };
  const reader = await openReader(menbe, id);
  for (const kind of ['screenshot', 'page-copy'] as const) await makePending(library, id, source, kind);
  await menbe.killServiceWorker();
  await menbe.inServiceWorker(() => null);
  await openTab(reader, 'screenshot');
  await reader.waitForSelector('#panel-screenshot [data-state="waiting"]');
  const kept = await keptOf(library, id);
  expect(kept.map(({ kind, state }) => [kind, state])).toEqual([
    ['page-copy', 'done'],
    ['screenshot', 'waiting'],
  ]);
  await page.bringToFront();
  await reader.waitForFunction(() => document.querySelector<HTMLImageElement>('#shown-picture')?.complete, {
    polling: 100,
  });
  await reader.bringToFront();
  const colour = await reader.$eval('#shown-picture', (element) => {
    const context = new OffscreenCanvas(1000, 400).getContext('2d');
    context?.drawImage(element as HTMLImageElement, 0, 0);
    return [...(context?.getImageData(600, 300, 1, 1).data ?? [])].slice(0, 3);
  });
  expect(colour).toEqual([200, 0, 0]);
  await reader.close();
});

it('keeps a picture of the whole page when asked, and puts the page back', async () => {
  const settings = await menbe.openExtensionPage('library.html#/settings');
  await settings.bringToFront();
  await (await settings.waitForSelector('#keep-full-page label:first-child input'))?.click();
  await settings.waitForFunction(async () => {
    const stored = await chrome.storage.local.get('setting:keepFullPage');
    return 'setting:keepFullPage' in stored;
  });
  await settings.close();
  const page = await openPage(menbe, server.url('/long'));
  await page.evaluate(() => scrollTo(0, 700));
  const { snapshotId } = await archivePage(menbe, page);
  const kept = await keptOf(library, snapshotId ?? '');
  expect(kept.find(({ kind }) => kind === 'full-screenshot')).toMatchObject({ state: 'done' });
  expect(
    await page.evaluate(() => [
      scrollY,
      getComputedStyle(document.querySelector('#bar') as Element).visibility,
    ]),
  ).toEqual([700, 'visible']);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const reader = await openReader(menbe, snapshotId ?? '');
  await openTab(reader, 'screenshot');
  const button = await reader.waitForSelector('#panel-screenshot [data-kind="full-screenshot"]');
  await button?.click();
  await reader.waitForSelector('#panel-screenshot [data-kind="full-screenshot"][aria-pressed="true"]');
  await reader.waitForFunction(
    (size) => document.querySelector<HTMLImageElement>('#shown-picture')?.naturalHeight === size,
    {},
    height,
  );
  const colours = await reader.$eval('#shown-picture', (element) => {
    const image = element as HTMLImageElement;
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const at = (y: number) => [...(context?.getImageData(600, y, 1, 1).data ?? [])].slice(0, 3);
    return { height: image.naturalHeight, top: at(100), middle: at(1500), end: at(image.naturalHeight - 20) };
  });
  expect(colours).toEqual({ height, top: [200, 0, 0], middle: [0, 200, 0], end: [0, 0, 200] });
});

it('leaves the key of an address out of the copy where it is to be left out, and the popup says so', async () => {
  const settings = await menbe.openExtensionPage('library.html#/settings');
  await settings.bringToFront();
  await (await settings.waitForSelector('[data-section=archiving] summary'))?.click();
  await (await settings.waitForSelector('#keep-keys label:last-child input'))?.click();
  await settings.waitForFunction(async () => {
    const stored = await chrome.storage.local.get('setting:keepKeys');
    return 'setting:keepKeys' in stored;
  });
  await settings.close();
  const address = server.url('/token?token=9f8e7d6c5b4a3210&id=78');
  const page = await openPage(menbe, `${address}#access_token=foo123456789`);
  const popup = await menbe.triggerAction(page);
  const { snapshotId } = await pressArchive(popup);
  const told = await popup.waitForSelector('#keys-in-address');
  expect(await told?.evaluate(({ textContent }) => textContent)).toContain('(token, access_token)');
  await popup.close();
  const copy = (await keptOf(library, snapshotId ?? '')).find(({ kind }) => kind === 'page-copy');
  if (!copy) throw new Error('There is no copy.');
  const text = await keptText(library, copy);
  expect(text).not.toMatch(/9f8e7d6c5b4a3210|foo123456789/);
  expect(text).toContain(`Snapshot-Content-Location: ${server.url('/token?id=78')}\r\n`);
  expect(text).toContain(`href=3D"${server.url('/token?id=3D78')}#part"`);
});

it('removes files to save space, and the article stays', async () => {
  const page = await openPage(menbe, server.url('/harbour?removed'));
  const { snapshotId } = await archivePage(menbe, page);
  await keptOf(library, snapshotId ?? '');
  const reader = await openReader(menbe, snapshotId ?? '');
  await openTab(reader, 'files');
  await (await reader.waitForSelector('#remove-files'))?.click();
  await (await reader.waitForSelector('#confirm-yes'))?.click();
  await reader.waitForFunction(() => document.querySelectorAll('.file-row').length === 0);
  const left = (await readRows(library, 'attachments')).filter((row) => row.snapshotId === snapshotId);
  expect(left).toEqual([]);
  expect(await reader.$eval('#article-body', (body) => body.textContent)).toContain(WORDS.trim());

  const settings = await menbe.openExtensionPage('library.html#/settings');
  await settings.bringToFront();
  const remove = '#attachment-use [data-kind="page-copy"] .button-danger';
  await settings.waitForSelector(remove);
  // What is above it is still being read, and would move it away under a click at its place.
  await settings.$eval(remove, (button) => (button as HTMLElement).click());
  await settings.waitForSelector('#confirm-yes');
  await settings.$eval('#confirm-yes', (button) => (button as HTMLElement).click());
  await settings.waitForFunction((selector) => !document.querySelector(selector), {}, remove);
  const kinds = async () => (await readRows(library, 'attachments')).map(({ kind }) => kind);
  // The button is gone while its question is shown, too.
  await vi.waitFor(async () => expect(await kinds()).not.toContain('page-copy'), 10_000);
  expect(await kinds()).toContain('screenshot');
});
