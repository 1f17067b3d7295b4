import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveUrl } from '../../../scripts/start/archive-url';
import { createBatchBrowser, type BatchBrowser } from '../../../scripts/start/batch-browser';
import { setUpBrowser } from '../../../scripts/start/browser-setup';
import { temporaryFolder } from '../support/chromium';
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

let server: FixtureServer;
let browser: BatchBrowser;

beforeEach(async () => {
  server = await serveFixtures({
    '/plain': articlePage('Plain', STORY),
    '/endless': articlePage('Endless', STORY, ENDLESS),
    '/nagging': articlePage('Nagging', STORY, NAGGING),
    '/breaking': articlePage('Breaking', STORY, BREAKING),
  });
  browser = createBatchBrowser({
    ...(await setUpBrowser(console.log)),
    profile: await temporaryFolder(),
    headless: true,
  });
});
afterEach(async () => {
  await browser.close();
  await server.close();
});

/** Archives one page the way a batch does; resolves to the outcome or the error code. */
async function archive(path: string, limit?: number): Promise<string> {
  const result = await archiveUrl(await browser.ready(), server.url(path), limit);
  await browser.closeTabs();
  return result.status === 'failed' ? result.code : result.status;
}

describe('a batch', () => {
  it('gives up on a page that hangs its tab, closes it, and goes on', async () => {
    expect(await archive('/endless', 5000)).toBe('capture-timeout');
    expect(await archive('/plain')).toBe('archived');
  });

  it('does not stumble over a page that breaks what scripts need', async () => {
    expect(await archive('/breaking')).toBe('archived');
  });

  it('is not held up by dialogs, nor by tabs a page opens', async () => {
    expect(await archive('/nagging')).toBe('archived');
    const pages = await (await browser.ready()).browser.pages();
    expect(pages.map((page) => page.url())).toEqual(['about:blank']);
  });

  it('goes on after the browser was killed, with what was archived before', async () => {
    expect(await archive('/plain')).toBe('archived');
    const menbe = await browser.ready();
    const [result] = await Promise.all([archiveUrl(menbe, server.url('/endless')), menbe.kill()]);
    expect(result).toMatchObject({ status: 'failed', code: 'browser-crashed' });
    expect(await archive('/plain')).toBe('unchanged');
  });
});
