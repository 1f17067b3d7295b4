import '../support/chrome-global';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { pressArchive } from '../../../scripts/browser/press-archive';
import { archivePage, openPage } from '../support/archive-page';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const LONG =
  'The committee published its findings on Tuesday, and the ministry answered within hours, at some length. ';

/** Nests elements deeper than Chromium can lay out. */
const NESTING =
  "let at = document.body; for (let level = 0; level < 20_000; level++) at.append((at = document.createElement('div')));";

let menbe: MenbeChromium;
let server: FixtureServer;

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures({
    '/article': articlePage('Findings', Array(6).fill(LONG)),
    '/empty': '<!doctype html><title>Nothing</title>',
    '/frame':
      '<!doctype html><title>Framed</title><frameset cols="100%"><frame src="//frames.test:1/x"></frameset>',
    '/loading': { body: '<!doctype html><title>Slow</title><p>The first words', hang: 'after-body' },
    '/home': `<!doctype html><html lang="en"><title>Home</title><h1>Sections</h1><ul>${'<li><a href="/article">Read on</a></li>'.repeat(30)}</ul>`,
    '/document.pdf': { headers: { 'content-type': 'application/pdf' }, body: aPdf() },
    '/deep': `<!doctype html><title>Deep</title><p>${LONG}</p><script>${NESTING}</script>`,
    '/large': articlePage('Large', Array(10_000).fill(LONG.repeat(10))),
  });
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

/** A PDF of one empty page. */
function aPdf(): string {
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
}

/** Archives what a new tab shows at an address that may not load, and returns the popup's words too. */
async function attempt(url: string) {
  const page = await menbe.browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 5000 }).catch(async (error: Error) => {
    // The error page comes a moment after the error.
    if (error.message.includes('ERR_'))
      await page.waitForFunction(() => location.protocol === 'chrome-error:');
  });
  const popup = await menbe.triggerAction(page);
  const status = await pressArchive(popup);
  const words = await popup.evaluate(() => document.body.innerText);
  await popup.close();
  await page.close();
  return { ...status, words };
}

it.each([
  ['restricted-browser-page', () => 'chrome://version/', /browser/i],
  ['restricted-store', () => 'https://chromewebstore.google.com/', /store/i],
  ['restricted-error-page', () => 'http://unreachable.example/', /did not load/],
  // Chromium 156 hides the addresses of such tabs and says no more of them; 150 tells them.
  [
    /^(page-not-granted|restricted-view-source)$/,
    () => `view-source:${server.url('/article')}`,
    /source code/,
  ],
  ['restricted-pdf', () => server.url('/document.pdf'), /PDF/],
  ['page-empty', () => server.url('/empty'), /./],
  ['frame-refused', () => server.url('/frame'), /frame/i],
  [
    /^page-(not-granted|with-password)$/,
    () => server.url('/article').replace('//', '//user:pass@'),
    /name and a password/,
  ],
  ['page-crashed', () => server.url('/deep'), /crashed/],
])('says %s, in words and with a next step', async (code, url, words) => {
  await expectSaid(url(), code, words);
});

async function expectSaid(url: string, code: string | RegExp, words: RegExp): Promise<void> {
  const result = await attempt(url);
  expect(result).toMatchObject({ phase: 'failed', code: expect.stringMatching(code) });
  expect(result.words).toMatch(words);
  expect(result.words).not.toContain(result.code);
}

it('archives a page that is not an article, and says that it is none', async () => {
  const result = await attempt(server.url('/home'));
  expect(result.phase).toBe('archived');
  expect(result.words).toMatch(/as a page/i);
});

it('archives a page of ten megabytes', async () => {
  const result = await attempt(server.url('/large'));
  expect(result.phase).toBe('archived');
  const library = await menbe.openExtensionPage('library.html');
  expect(await textLength(library, result.snapshotId ?? '')).toBeGreaterThan(9_000_000);
  await library.close();
});

/** Characters of a snapshot's text: to bring all of it here would cost more than archiving it. */
const textLength = (page: Page, id: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('menbe');
        opening.onerror = () => reject(opening.error ?? new Error('IndexedDB failed'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('contents').objectStore('contents').get(wanted);
          reading.onsuccess = () =>
            resolve((reading.result as { text: string } | undefined)?.text.length ?? 0);
          reading.onerror = () => reject(reading.error ?? new Error('IndexedDB failed'));
          opening.result.close();
        };
      }),
    id,
  );

it('never stores another page under the address the user asked for', async () => {
  const page = await openPage(menbe, server.url('/article?asked'));
  const popup = await menbe.triggerAction(page);
  await popup.waitForSelector('#archive-button:focus');
  const reply = await popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const request = { tabId: tab?.id, url: 'http://other.test/', scope: 'content' };
    return chrome.runtime.sendMessage({ name: 'captureTab', request });
  });
  expect(reply).toMatchObject({ ok: false, error: { code: 'navigated' } });
  await popup.close();
  const library = await menbe.openExtensionPage('library.html');
  expect((await readRows(library, 'pages')).map(({ url }) => url)).not.toContain('http://other.test/');
  await library.close();
  await page.close();
});

it('fails when the tab is closed meanwhile', async () => {
  const page = await openPage(menbe, server.url('/article'));
  const library = await menbe.openExtensionPage('library.html');
  const tabId = await library.evaluate(async () => (await chrome.tabs.query({ index: 1 }))[0]?.id);
  await page.close();
  const reply = await library.evaluate(
    async (id) =>
      chrome.runtime.sendMessage({
        name: 'captureTab',
        request: { tabId: id, url: 'http://a.test/', scope: 'content' },
      }),
    tabId,
  );
  expect(reply).toMatchObject({ ok: false, error: { code: 'tab-closed' } });
  await library.close();
});

it('says quota-exceeded when the browser has no room, and stores nothing half', async () => {
  const page = await openPage(menbe, server.url('/article?full'));
  const library = await menbe.openExtensionPage('library.html');
  const before = (await readRows(library, 'pages')).length;
  // With unlimitedStorage no quota a test could set applies: the worker's database refuses as a full disk makes it.
  await menbe.inServiceWorker(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function () {
      IDBObjectStore.prototype.add = add;
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  await page.bringToFront();
  expect(await archivePage(menbe, page)).toMatchObject({ phase: 'failed', code: 'quota-exceeded' });
  expect(await readRows(library, 'pages')).toHaveLength(before);
  expect(await archivePage(menbe, page)).toMatchObject({ phase: 'archived' });
  await library.close();
  await page.close();
});

// Each in a browser of its own: Menbe waits ten seconds for the first, and does nothing meanwhile.
describe.concurrent('at the same time', () => {
  it('says page-loading, in words and with a next step', () =>
    expectSaid(server.url('/loading'), 'page-loading', /load/i));

  it('says database-newer of a database that a later Menbe has made', async () => {
    const newer = await startChromium();
    try {
      const blank = await newer.openExtensionPage('manifest.json');
      await blank.evaluate(
        () =>
          new Promise<void>((done) => {
            const request = indexedDB.open('menbe', 1_000_000);
            request.onsuccess = () => {
              request.result.close();
              done();
            };
          }),
      );
      const page = await openPage(newer, server.url('/article'));
      expect(await archivePage(newer, page)).toMatchObject({ phase: 'failed', code: 'database-newer' });
    } finally {
      await newer.close();
    }
  });
});
