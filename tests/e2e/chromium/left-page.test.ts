import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { openPage } from '../support/archive-page';
import { keptOf } from '../support/attachments';
import { startChromium } from '../support/chromium';
import { keptPixels, keptText } from '../support/kept-files';
import { grantTab, pressShortcut } from '../support/press-shortcut';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const SENTENCE = 'counted every boat that came in on Tuesday, and wrote the names down in ink. ';
const BLUE = '0,0,200';
const GREEN = '0,200,0';

/** A page whose every paragraph says `word`, on one colour. */
function says(word: string, colour: string, paragraphs: number): string {
  const texts = Array.from({ length: paragraphs }, (_, n) => `${n + 1}. ${word} ${SENTENCE.repeat(3)}`);
  const style = `<style>html { background: rgb(${colour}) }</style>`;
  return articlePage(word, [...texts, '<a id="on" href="/b">On</a>'], style);
}

/** Turns the page into another one without loading it, as one-page applications do. */
const BECOME_OTHER = `() => {
  document.title = 'Blackbird';
  document.documentElement.style.background = 'rgb(${GREEN})';
  for (const paragraph of document.querySelectorAll('p')) paragraph.textContent = 'Blackbird ${SENTENCE}';
}`;

/** Chromium may never answer for a tab that went on and came back: after two minutes its copy is given up. In milliseconds. */
const GIVEN_UP = 150_000;

let menbe: MenbeChromium;
let server: FixtureServer;
/** Stays behind: a tab in front of the page would be in its screenshot. */
let library: Page;

beforeAll(async () => {
  /** The first time `Albatross`, later something else. */
  const visits = new Map<string, number>();
  const onceAlbatross = (paragraphs: number) => (request: { url?: string | undefined }) => {
    const visit = (visits.get(request.url ?? '') ?? 0) + 1;
    visits.set(request.url ?? '', visit);
    return visit === 1 ? says('Albatross', BLUE, paragraphs) : says('Blackbird', GREEN, paragraphs);
  };
  server = await serveFixtures({
    '/small': onceAlbatross(12),
    '/large': onceAlbatross(700),
    '/b': says('Blackbird', GREEN, 12),
    '/slow': { body: says('Blackbird', GREEN, 12), delay: 5000 },
  });
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
});

afterAll(async () => {
  await menbe.close();
  await server.close();
});

let opened = 0;

/** A tab, and its id: Menbe may read what it shows as long as that is the server's. */
interface GrantedTab {
  page: Page;
  id: number;
}

/** Opens a tab and grants it; a popup for each page of it would cost more than all else. */
async function grantedTab(): Promise<GrantedTab> {
  const page = await openPage(menbe, server.url('/b'));
  await grantTab(menbe, page);
  const id = await menbe.inServiceWorker(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1,
  );
  return { page, id };
}

/** Opens a page in a tab, with the extraction made ready as the popup does; gives its address. */
async function openIn({ page, id }: GrantedTab, path: string): Promise<string> {
  const url = server.url(`${path}?n=${opened++}`);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await library.evaluate((request) => chrome.runtime.sendMessage({ name: 'prepareCapture', request }), id);
  return url;
}

/** Archives a page by the shortcut, has it left after some milliseconds; gives what was kept of it, `undefined` if it was not archived. */
async function leave(tab: GrantedTab, path: string, delay: number, go: (page: Page) => Promise<unknown>) {
  const url = await openIn(tab, path);
  await pressShortcut(menbe);
  await sleep(delay);
  await go(tab.page);
  const snapshot = await ended(url);
  return snapshot && keptOf(library, snapshot.id, GIVEN_UP);
}

/** The snapshot of an address once its capture has ended; `undefined` when it failed, or came after the page had gone on. */
async function ended(url: string) {
  await expect
    .poll(
      () =>
        menbe.inServiceWorker(async (address) => {
          const states = Object.values(await chrome.storage.session.get(null));
          return states.find((state) => (state as { url: string }).url === address);
        }, url),
      { timeout: 20_000 },
    )
    .toMatchObject({ phase: expect.stringMatching(/done|failed/) });
  return (await readRows(library, 'snapshots')).find((row) => row.url === url);
}

/** What is kept holds the archived page and nothing of the other one; what is not says why. */
async function expectOnlyOwn(kept: Awaited<ReturnType<typeof keptOf>>): Promise<void> {
  expect(kept.map(({ kind }) => kind)).toEqual(['page-copy', 'screenshot']);
  for (const row of kept) {
    if (row.state !== 'done') {
      // Only a copy can be given up: for a screenshot the browser always answers.
      const isCopy = row.kind === 'page-copy';
      const problem: unknown = isCopy ? expect.stringMatching(/^(?:tab-changed|failed)$/) : 'tab-changed';
      expect(row).toMatchObject({ state: 'failed', problem, sha256: '' });
    } else if (row.kind === 'page-copy') {
      const text = await keptText(library, row);
      expect(['Albatross', 'Blackbird'].filter((word) => text.includes(word))).toEqual(['Albatross']);
    } else {
      const pixels = await keptPixels(library, row, [BLUE, GREEN]);
      expect(pixels[BLUE], 'pixels of the archived page').toBeGreaterThan(0);
      expect(pixels[GREEN], 'pixels of the other page').toBe(0);
    }
  }
}

/** Milliseconds after which the reader leaves. */
const DELAYS = [20, 120, 400];
/** Around the moment in which the files are made: who is quick is back before the browser answers. */
const CLOSE_DELAYS = [20, 90, 110, 130, 160, 400];

const WAYS: readonly [string, (page: Page) => Promise<unknown>, number[]?][] = [
  ['clicks on', (page) => page.evaluate(() => document.querySelector<HTMLElement>('#on')?.click())],
  ['reloads it', (page) => page.reload({ waitUntil: 'domcontentloaded' })],
  [
    'is taken on by pushState',
    (page) => page.evaluate(`history.pushState(null, '', '/b'); (${BECOME_OTHER})()`),
  ],
  ['is taken on by the hash', (page) => page.evaluate(`location.hash = 'b'; (${BECOME_OTHER})()`)],
  [
    'goes on and back',
    async (page) => {
      await page.goto(server.url('/b'), { waitUntil: 'domcontentloaded' });
      await page.goBack({ waitUntil: 'domcontentloaded' });
    },
    CLOSE_DELAYS,
  ],
];

describe.each(WAYS)('a reader who archives a page and %s', (_, go, delays = DELAYS) => {
  it.each(['/small', '/large'])(
    'has nothing of another page under it: %s',
    async (path) => {
      let archived = 0;
      const tab = await grantedTab();
      for (const delay of delays) {
        const kept = await leave(tab, path, delay, go);
        if (!kept) continue;
        archived += 1;
        await expectOnlyOwn(kept);
      }
      expect(archived, 'archived pages').toBeGreaterThan(0);
      await tab.page.close();
    },
    500_000,
  );
});

it('has the page in front of the reader, not the one that is awaited', async () => {
  const url = server.url(`/small?n=${opened++}`);
  const page = await openPage(menbe, url);
  await grantTab(menbe, page);
  await page.evaluate(() => void (location.href = '/slow'));
  await sleep(300);
  await pressShortcut(menbe);
  const snapshot = await ended(url);
  expect(snapshot).toMatchObject({ url, title: 'Albatross' });
  await expectOnlyOwn(snapshot ? await keptOf(library, snapshot.id, GIVEN_UP) : []);
  expect((await readRows(library, 'snapshots')).map((row) => row.url)).not.toContain(server.url('/slow'));
  await page.close();
});

it('has the files of a page that was left at once as failed rows, not as none', async () => {
  // How long extracting takes depends on the machine: one of these comes between it and the files.
  const seen = [];
  const tab = await grantedTab();
  for (const delay of [80, 60, 40, 100, 120, 20, 150, 250, 500]) {
    const kept = await leave(tab, '/large', delay, (page) => page.goto(server.url('/b')));
    seen.push(kept?.map(({ state, problem }) => [state, problem].join(' ')) ?? []);
    if (kept?.every(({ state }) => state === 'failed')) break;
  }
  expect(seen).toContainEqual(['failed tab-changed', 'failed tab-changed']);
  await tab.page.close();
});
