import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archiveUrl } from '../../../scripts/start/archive-url';
import { createBatchBrowser, type BatchBrowser } from '../../../scripts/start/batch-browser';
import { setUpBrowser } from '../../../scripts/start/browser-setup';
import { articlePage, serveFixtures, type FixtureServer } from '../support/serve-fixtures';

const STORY = Array.from(
  { length: 6 },
  (_, index) =>
    `Part ${index}: the market opened an hour late, since the bridge to the old town was closed again.`,
);
const ENDLESS = '<script>addEventListener("load", () => setTimeout(() => { for (;;); }, 50))</script>';
const NAGGING =
  '<script>alert(1); onbeforeunload = (event) => event.preventDefault(); open("/plain");</script>';

const BREAKING =
  '<script>for (const name of ["Promise", "Map"]) window[name] = () => { throw new Error(name); };</script>';

/** Draws its text some time after it was loaded, as pages of single-page applications do. */
const LATE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Late</title></head><body><main id="main"></main>
<script>setTimeout(() => { document.querySelector('#main').innerHTML = ${JSON.stringify(
  `<article><h1>Late</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}</article>`,
)}; }, 2500)</script></body></html>`;
const SOFT_404 =
  '<!doctype html><title>Old news</title><main><h1>Page not found</h1><p>The page that you looked for may have been moved, or its address was misspelled.</p></main>';
const LOGIN =
  '<!doctype html><title>Members</title><main><h1>Members</h1><p>Enter your name and your password to go on reading.</p><form><input><input type="password"></form></main>';

let server: FixtureServer;
let browser: BatchBrowser;
let profile: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'menbe-batch-'));
  server = await serveFixtures({
    '/plain': articlePage('Plain', STORY),
    '/endless': articlePage('Endless', STORY, ENDLESS),
    '/nagging': articlePage('Nagging', STORY, NAGGING),
    '/breaking': articlePage('Breaking', STORY, BREAKING),
    '/late': LATE,
    '/soft': SOFT_404,
    '/login': LOGIN,
    '/moved': { status: 302, headers: { location: '/plain?moved' } },
    '/drawing': {
      headers: { 'content-type': 'image/svg+xml' },
      body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    '/map': {
      headers: { 'content-type': 'image/svg+xml' },
      body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">The old pier</text></svg>',
    },
    '/picture': {
      headers: { 'content-type': 'image/gif' },
      body: Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'),
    },
    '/film': { headers: { 'content-type': 'video/mp4' }, body: Buffer.alloc(64) },
  });
  browser = createBatchBrowser({
    ...(await setUpBrowser(console.log)),
    profile,
    headless: true,
  });
});
afterEach(() => browser.closeTabs());
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Archives one page the way a batch does; resolves to the outcome or the error code. */
async function archive(path: string, limit?: number): Promise<string> {
  const result = await archiveUrl(await browser.ready(), server.url(path), limit);
  await browser.closeTabs();
  return result.status === 'failed' ? result.code : result.status;
}

describe('a batch', () => {
  it('gives up on a page that hangs its tab, closes it, and goes on', async () => {
    expect(await archive('/endless', 3000)).toBe('capture-timeout');
    expect(await archive('/plain?after-a-hang')).toBe('archived');
  });

  it('does not stumble over a page that breaks what scripts need', async () => {
    expect(await archive('/breaking')).toBe('archived');
  });

  it('waits for a page that draws itself after it was loaded, and says where an address led', async () => {
    expect(await archive('/late')).toBe('archived');
    const result = await archiveUrl(await browser.ready(), server.url('/moved'));
    expect(result).toMatchObject({ status: 'archived', finalUrl: server.url('/plain?moved') });
  });

  it.each([
    ['/soft', 'check'],
    ['/login', 'check'],
    ['/drawing', 'svg'],
    ['/map', 'check'],
    ['/picture', 'picture'],
    ['/film', 'video'],
  ])('does not take %s for an article', async (path, outcome) => {
    expect(await archive(path)).toBe(outcome);
  });

  it('gives up on a page for which the browser needs too much memory, and goes on', async () => {
    const path = '/plain?large';
    const result = await archiveUrl(await browser.ready(), server.url(path), 30_000, 1024);
    await browser.closeTabs();
    // Only Linux tells how much it is.
    const [code, status] =
      process.platform === 'linux' ? ['too-much-memory', 'archived'] : [undefined, 'unchanged'];
    expect('code' in result ? result.code : undefined).toBe(code);
    expect(await archive(path)).toBe(status);
  });

  it('is not held up by dialogs, nor by tabs a page opens', async () => {
    expect(await archive('/nagging')).toBe('archived');
    const pages = await (await browser.ready()).browser.pages();
    expect(pages.map((page) => page.url())).toEqual(['about:blank']);
  });

  it('goes on after the browser was killed, with what was archived before', async () => {
    expect(await archive('/plain?before-it')).toBe('archived');
    const menbe = await browser.ready();
    const [result] = await Promise.all([archiveUrl(menbe, server.url('/endless')), menbe.kill()]);
    expect(result).toMatchObject({ status: 'failed', code: 'browser-crashed' });
    expect(await archive('/plain?before-it')).toBe('unchanged');
  });
});
