import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makePng } from '../../support/make-png';
import { keptOf } from '../support/attachments';
import { keptText } from '../support/kept-files';
import { type MenbeFirefox, startFirefox } from '../support/firefox';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const WORDS =
  'The harbour office counted every boat that came in on Tuesday, and wrote the names down in ink. ';

const png = (width: number, height: number) => ({
  headers: { 'content-type': 'image/png' },
  body: makePng(width, height, [200, 80, 40]),
});

/** What a page's own scripts make: shadow trees, sheets without elements, a changed title. */
const SCRIPT = `
  const adopted = (text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; };
  const shadow = document.querySelector('#open').attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p id="inner">Within</p><img src="/crane.png"><p>${WORDS.repeat(2)}</p>';
  shadow.adoptedStyleSheets = [adopted('p { color: rgb(7, 8, 9) }')];
  customElements.define('closed-box', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>Locked away</p>'; }
  });
  document.adoptedStyleSheets = [adopted('h1 { border-top: 3px solid rgb(9, 9, 9) }')];
  document.title += '!';`;

let menbe: MenbeFirefox;
let server: FixtureServer;
let downloads: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'menbe-downloads-'));
  server = await serveFixtures({
    '/pier.png': png(320, 200),
    '/crane.png': png(30, 20),
    '/stripe.png': png(8, 8),
    '/boat.png': png(64, 48),
    '/s.css': {
      headers: { 'content-type': 'text/css' },
      body: '@import url(in/deep.css); h1 { color: rgb(1, 2, 3); background: url(stripe.png) }',
    },
    '/in/deep.css': {
      headers: { 'content-type': 'text/css' },
      body: 'p { color: rgb(4, 5, 6); list-style-image: url(../stripe.png) }',
    },
    '/token': articlePage('The pass', [WORDS.repeat(4), '<a href="#part">A part</a>', WORDS.repeat(5)]),
    '/frame': '<!doctype html><title>f</title><p>In the frame</p><img src="/boat.png">',
  });
  server.set(
    '/harbour',
    articlePage(
      'The harbour ledger',
      [
        WORDS.repeat(4),
        `<img src="/pier.png" alt="The > pier"><img src="/gone.png"><img src="${server.url('/pier.png', 'localhost')}">`,
        WORDS.repeat(5),
        `<a href="/next">next</a> <input id="typed"> ${WORDS.repeat(3)}`,
        '<form><input name="attributes"><input name="getAttribute"><input name="children"></form>',
        `<div id="open"></div><closed-box></closed-box><iframe src="/frame"></iframe><script>${SCRIPT}</script>`,
      ],
      '<link rel="stylesheet" href="/s.css">',
    ),
  );
  menbe = await startFirefox({ downloads });
});

afterAll(async () => {
  await menbe.close();
  await server.close();
  await rm(downloads, { recursive: true, force: true });
});

async function openCopy(reader: Page): Promise<void> {
  await (await reader.waitForSelector('#tab-page'))?.click();
  await reader.waitForSelector('#copy-frame');
  await vi.waitFor(
    async () =>
      expect(
        await menbe.inTab((window) => {
          const copy = window.document.querySelector<HTMLIFrameElement>('#copy-frame')?.contentDocument;
          const inner = copy?.querySelector('iframe')?.contentDocument;
          return [copy?.querySelector('h1')?.textContent, inner?.images[0]?.complete];
        }),
      ).toEqual(['The harbour ledger', true]),
    10_000,
  );
}

/** What the open copy shows. Runs in the tab: all it uses is in it. */
function looksOf(window: Window) {
  const copy = window.document.querySelector<HTMLIFrameElement>('#copy-frame')?.contentWindow as Window;
  const { document } = copy;
  const style = (selector: string) => copy.getComputedStyle(document.querySelector(selector) as Element);
  const shadow = document.querySelector('#open')?.shadowRoot;
  const inner = document.querySelector('iframe')?.contentDocument;
  return {
    heading: [style('h1').color, style('h1').borderTopColor, style('h1').backgroundImage.slice(0, 26)],
    paragraph: [style('p').color, style('p').listStyleImage.slice(0, 26)],
    pictures: [...document.images].slice(0, 3).map((image) => image.naturalWidth),
    shadow: [
      copy.getComputedStyle(shadow?.querySelector('p') as Element).color,
      shadow?.querySelector('img')?.naturalWidth,
    ],
    frame: [inner?.body.innerText.trim(), inner?.images[0]?.naturalWidth],
    typed: document.querySelector<HTMLInputElement>('#typed')?.value,
    link: document.links[0]?.href,
    scripts: document.scripts.length,
    origin: (copy as Window & typeof globalThis).origin,
  };
}

it('leaves the key of an address out of the links of its copy where it is to be left out', async () => {
  const settings = await menbe.openExtensionPage('/library.html#/settings');
  await (await settings.waitForSelector('[data-section=archiving] summary'))?.click();
  await (await settings.waitForSelector('#keep-keys label:last-child input'))?.click();
  await settings.waitForFunction(async () => {
    const stored = await chrome.storage.local.get('setting:keepKeys');
    return 'setting:keepKeys' in stored;
  });
  const page = await menbe.browser.newPage();
  await page.goto(server.url('/token?token=9f8e7d6c5b4a3210&id=78'));
  await menbe.triggerAction();
  const { snapshotId } = await menbe.archiveInPopup();
  // It stays open in tests, and a second click would only close it
  await menbe.closePopup();
  const rows = await keptOf(settings, snapshotId ?? '');
  const copy = rows.find(({ kind }) => kind === 'page-copy');
  if (!copy) throw new Error('There is no copy.');
  const text = await keptText(settings, copy);
  expect(text).not.toContain('9f8e7d6c5b4a3210');
  expect(text).toContain(`href="${server.url('/token?id=78')}#part"`);
  await page.close();
  await settings.close();
});

it('keeps a self-contained copy, says what could not be read, and shows it harmless', async () => {
  const page = await menbe.browser.newPage();
  await page.goto(server.url('/harbour'));
  await page.type('#typed', 'by hand');
  await menbe.triggerAction();
  const { phase, snapshotId } = await menbe.archiveInPopup();
  expect(phase).toBe('archived');
  // A tab that is left in the very moment of its screenshot has none.
  await sleep(2_000);
  const reader = await menbe.openExtensionPage('/library.html#/');
  const kept = await keptOf(reader, snapshotId ?? '');
  expect(kept.map(({ name, state }) => [name, state])).toEqual([
    ['image-001.png', 'done'],
    ['image-002.png', 'done'],
    ['page.html', 'done'],
    ['screenshot.png', expect.stringMatching('done|waiting')],
  ]);
  expect(kept.find(({ kind }) => kind === 'page-copy')?.missing).toEqual([
    server.url('/gone.png'),
    server.url('/pier.png', 'localhost'),
  ]);

  await page.bringToFront();
  await vi.waitFor(async () => {
    const rows = await keptOf(reader, snapshotId ?? '');
    expect(rows.find(({ kind }) => kind === 'screenshot')?.state).toBe('done');
  }, 10_000);
  await server.close();
  await reader.bringToFront();
  await reader.evaluate((id) => (location.hash = `#/read/${id}`), snapshotId);
  await reader.waitForFunction(
    () => document.querySelector<HTMLImageElement>('.picture-kept img')?.naturalWidth === 320,
  );
  await openCopy(reader);
  const looks = await menbe.inTab(looksOf);
  expect(looks).toEqual({
    heading: ['rgb(1, 2, 3)', 'rgb(9, 9, 9)', 'url("data:image/png;base64'],
    paragraph: ['rgb(4, 5, 6)', 'url("data:image/png;base64'],
    pictures: [320, 0, 0],
    shadow: ['rgb(7, 8, 9)', 30],
    frame: ['In the frame', 64],
    typed: 'by hand',
    link: server.url('/next'),
    scripts: 0,
    origin: 'null',
  });
  const missing = await reader.$$eval('.missing-list li', (items) => items.map((item) => item.textContent));
  expect(missing).toContain(server.url('/gone.png'));
});
