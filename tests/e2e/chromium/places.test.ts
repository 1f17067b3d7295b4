import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { keptOf } from '../support/attachments';
import { startChromium } from '../support/chromium';
import { keptText } from '../support/kept-files';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const SENTENCE = 'counted every boat that came in on Tuesday, and wrote the names down in ink. ';
const says = (word: string, more = '') =>
  articlePage(word, [
    ...Array.from({ length: 8 }, (_, n) => `${n + 1}. ${word} ${SENTENCE.repeat(3)}`),
    more,
  ]);

const PRERENDERED = { prerender: [{ source: 'list', urls: ['/b?prerendered'] }] };

let menbe: MenbeChromium;
let server: FixtureServer;
let library: Page;

beforeAll(async () => {
  server = await serveFixtures({
    '/a': says('Albatross', '<base href="https://elsewhere.example/">'),
    '/b': says('Blackbird'),
    '/prerenders': says(
      'Chough',
      `<script type="speculationrules">${JSON.stringify(PRERENDERED)}</script><a id="on" href="/b?prerendered">On</a>`,
    ),
  });
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
});

afterAll(async () => {
  await menbe.close();
  await server.close();
});

/**
 * Opens what was drawn before it was asked for; fails where the browser did not draw it. Puppeteer now and then keeps the frame
 * whose place the drawn page has taken: such a tab answers nothing more, and another one is opened.
 */
async function openPrerendered(tries = 3): Promise<Page> {
  const page = await openPage(menbe, server.url('/prerenders'));
  await expect.poll(() => server.requests.some((path) => path.includes('prerendered'))).toBe(true);
  await sleep(1000);
  await Promise.all([page.waitForNavigation().catch(() => null), page.click('#on')]);
  if (page.mainFrame().detached && tries > 1) {
    await page.close();
    return openPrerendered(tries - 1);
  }
  await expect
    .poll(() => page.evaluate('performance.getEntriesByType("navigation")[0].activationStart'))
    .toBeGreaterThan(0);
  return page;
}

async function goBack(): Promise<Page> {
  const page = await openPage(menbe, server.url('/a?back'));
  await page.goto(server.url('/b?back'));
  await page.goBack();
  return page;
}

async function playWithHistory(): Promise<Page> {
  const page = await openPage(menbe, server.url('/a?played'));
  await page.evaluate(
    "history.pushState(null, '', location.origin + '/b?1'); history.replaceState(null, '', location.origin + '/b?2'); history.back()",
  );
  await page.waitForFunction("location.search === '?played'");
  return page;
}

it.each([
  ['was drawn before it was asked for', openPrerendered, '/b?prerendered', 'Blackbird'],
  ['the reader came back to', goBack, '/a?back', 'Albatross'],
  ['played with its history', playWithHistory, '/a?played', 'Albatross'],
])('a page that %s is archived under its own address, with files of its own', async (_, open, path, word) => {
  const page = await open();
  const { snapshotId } = await archivePage(menbe, page);
  const snapshot = (await readRows(library, 'snapshots')).find(({ id }) => id === snapshotId);
  expect([snapshot?.url, snapshot?.title]).toEqual([server.url(path), word]);
  const kept = await keptOf(library, snapshotId ?? '');
  expect(kept.map(({ kind, state }) => [kind, state])).toEqual([
    ['page-copy', 'done'],
    ['screenshot', 'done'],
  ]);
  const copy = kept.find(({ kind }) => kind === 'page-copy');
  const text = copy ? await keptText(library, copy) : '';
  expect(['Albatross', 'Blackbird', 'Chough'].filter((each) => text.includes(each))).toEqual([word]);
  await page.close();
});
