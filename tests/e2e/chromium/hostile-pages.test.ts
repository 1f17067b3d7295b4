import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { keptOf } from '../support/attachments';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const WORDS =
  'The committee published its findings on Tuesday, and the ministry answered within hours, at some length. ';
const PARAGRAPHS = Array.from({ length: 8 }, (_, n) => `${n + 1}. ${WORDS.repeat(2)}`);

/** Replaces every function of every built-in object and prototype by a lie, and counts them. */
const POISON = `<script>
  const lie = function () { return 'LIES'; };
  const apply = Reflect.apply, define = Object.defineProperty, names = Object.getOwnPropertyNames, look = Object.getOwnPropertyDescriptor;
  let count = 0;
  addEventListener('load', () => {
    const targets = [];
    for (const name of names(window)) {
      const value = /^[A-Z]/.test(name) ? look(window, name).value : undefined;
      if (value === null || !/function|object/.test(typeof value)) continue;
      targets[targets.length] = value;
      if (value.prototype) targets[targets.length] = value.prototype;
    }
    const root = document.documentElement;
    for (let at = 0; at < targets.length; at++) {
      const all = names(targets[at]);
      for (let n = 0; n < all.length; n++) {
        const own = look(targets[at], all[n]);
        if (all[n] === 'constructor' || all[n] === 'prototype' || !own.configurable) continue;
        if (typeof own.value === 'function') define(targets[at], all[n], { value: lie });
        else if (own.get) define(targets[at], all[n], { get: lie });
        else continue;
        count++;
      }
    }
    window.poisoned = count;
  });
</script>`;

/** Answers pages below its folder itself. */
const WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  const body = ${JSON.stringify(articlePage('From the worker', PARAGRAPHS))};
  event.respondWith(new Response(body, { headers: { 'content-type': 'text/html' } }));
});`;

let menbe: MenbeChromium;
let server: FixtureServer;
/** Stays behind: a tab in front of the page would be in its screenshot. */
let library: Page;

beforeAll(async () => {
  const withLink = [...PARAGRAPHS, `<a id="next" href="next">The next one</a> ${WORDS}`];
  server = await serveFixtures({
    '/poison': articlePage('Poison', PARAGRAPHS, POISON),
    '/base-script': articlePage('Base', withLink, '<base href="javascript:bad()//">'),
    '/base-data': articlePage('Base', withLink, '<base href="data:text/html,<script>bad()</script>">'),
    '/base-other': articlePage('Base', withLink, '<base href="//evil.test/" target="_top">'),
    '/worked/': '<!doctype html><title>Registers</title>',
    '/worked/worker.js': { headers: { 'content-type': 'text/javascript' }, body: WORKER },
  });
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
});
afterAll(async () => {
  await menbe.close();
  await server.close();
});

/** Archives what a tab shows; gives the stored rows. */
async function archived(page: Page) {
  const { phase, snapshotId } = await archivePage(menbe, page);
  expect(phase).toBe('archived');
  return rowsOf(snapshotId ?? '');
}

async function rowsOf(id: string) {
  const snapshot = (await readRows(library, 'snapshots')).find((row) => row.id === id);
  const content = (await readRows(library, 'contents')).find((row) => row.id === id);
  if (!snapshot || !content) throw new Error('Nothing was stored.');
  return { snapshot, content };
}

it('is not lied to by a page that replaces all built-in functions', async () => {
  const page = await openPage(menbe, server.url('/poison'));
  // The page's own functions lie to the test, too.
  await expect.poll(() => page.evaluate('poisoned')).toBeGreaterThan(5000);
  const { snapshot, content } = await archived(page);
  expect(snapshot).toMatchObject({ title: 'Poison', url: server.url('/poison'), answered: 200 });
  for (const paragraph of PARAGRAPHS) expect(content.text).toContain(paragraph.trim());
  expect(JSON.stringify({ snapshot, content })).not.toContain('LIES');
  const kept = await keptOf(library, snapshot.id);
  expect(kept.map(({ kind, state }) => [kind, state])).toEqual([
    ['page-copy', 'done'],
    ['screenshot', 'done'],
  ]);
  await page.close();
});

it.each([
  ['/base-script', (origin: string) => `${origin}/next`],
  ['/base-data', (origin: string) => `${origin}/next`],
  ['/base-other', () => 'http://evil.test/next'],
])('resolves links by the base that the browser takes: %s', async (path, expected) => {
  const page = await openPage(menbe, server.url(path));
  const { snapshot, content } = await archived(page);
  expect(snapshot.url).toBe(server.url(path));
  const [, href] = /<a href="([^"]*)"/.exec(content.html) ?? [];
  expect(href).toBe(expected(server.url('')));
  expect(href).toBe(await page.evaluate('document.querySelector("#next").href'));
  expect(content.html).not.toMatch(/javascript:|data:|target=/);
  await page.close();
});

it('archives what a service worker answers with, as the reader sees it', async () => {
  const page = await openPage(menbe, server.url('/worked/'));
  await page.evaluate(
    "navigator.serviceWorker.register('worker.js').then(() => navigator.serviceWorker.ready).then(() => null)",
  );
  await page.goto(server.url('/worked/page'), { waitUntil: 'domcontentloaded' });
  const { snapshot, content } = await archived(page);
  expect(snapshot).toMatchObject({ title: 'From the worker', url: server.url('/worked/page') });
  expect(content.text).toContain(PARAGRAPHS[0]?.trim());
  expect(server.requests).not.toContain('/worked/page');
  await page.close();
});
