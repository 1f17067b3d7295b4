import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { ensureBrowser } from '../../../scripts/browser/install-browser';
import { launchChromium, type MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../../scripts/build';
import { listen } from '../../../scripts/serve-folder';
import { archivePage } from '../../e2e/support/archive-page';
import { copyFrame, keptOf, openCopy, openTab } from '../../e2e/support/attachments';
import { makePng } from '../../support/make-png';
import type { Bars } from '../bars';
import { type BenchPage, readWcxb } from '../extract/bench-set';

/** Share of the words in sight that a copy must show. */
const WORDS = 0.99;

/** Milliseconds for a page's own scripts and pictures. */
const SETTLING = 300;

/** What is in sight of a document. */
interface Sight {
  words: string[];
  pictures: number;
}

interface Compared {
  id: string;
  /** Share of the words that both show, of those the longer one shows. */
  words: number;
  pictures: { shown: number; of: number };
  /** What the copy asked the network for, and scripts that ran in it. */
  requests: string[];
  scripts: number;
}

/** Bar 4: copies of real pages open without the network, show the same, and do nothing. */
export async function benchCopies(
  bars: Bars,
  data: string,
  count: number,
  [part, parts]: readonly [number, number],
): Promise<void> {
  const all = readWcxb(data);
  const pages = Array.from(
    { length: count },
    (_, n) => all[Math.floor((n * all.length) / count)] as BenchPage,
  ).filter((_, n) => Math.floor((n * parts) / count) === part - 1);
  const server = await servePages(pages);
  const menbe = await launchChromium({
    executablePath: await ensureBrowser('chromium', console.log),
    extensionDir: await ensureBuild('chromium', console.log),
    profile: null,
    headless: true,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'],
  });
  const compared: Compared[] = [];
  const refused: string[] = [];
  try {
    const reader = await menbe.openExtensionPage('library.html#/');
    for (const { id } of pages) {
      const result = await comparePage(menbe, reader, server, id);
      if (result === null) refused.push(id);
      else compared.push(result);
    }
  } finally {
    await menbe.close();
    await server.close();
  }
  report(bars, compared, refused, pages.length);
}

function report(bars: Bars, compared: readonly Compared[], refused: readonly string[], count: number): void {
  if (refused.length > 0) console.log(`       not archived (nothing to read on it): ${refused.join(' ')}`);
  const few = compared.filter(({ words }) => words < WORDS);
  for (const { id, words } of few) console.log(`       ${id}: ${(100 * words).toFixed(1)} % of the words`);
  const poor = compared.filter(({ pictures }) => pictures.shown < pictures.of);
  for (const { id, pictures } of poor)
    console.log(`       ${id}: ${pictures.shown} of ${pictures.of} pictures`);
  const pictures = compared.reduce((sum, { pictures: { of } }) => sum + of, 0);
  const kept = compared.length;
  const bar = (name: string, good: number, words: string) =>
    bars.add({
      name,
      figure: `${good} of ${kept} pages`,
      bar: words,
      ok: good === kept && kept + refused.length === count,
    });
  bar('page copies: the same words', kept - few.length, '≥ 99 % of the words on every page');
  bar(`page copies: their pictures (${pictures})`, kept - poor.length, 'all on every page');
  bar(
    'page copies: no request',
    compared.filter(({ requests }) => requests.length === 0).length,
    'on every page',
  );
  bar('page copies: no script', compared.filter(({ scripts }) => scripts === 0).length, 'on every page');
}

interface PageServer {
  origin: string;
  requests: string[];
  close(): Promise<void>;
}

/** Serves the pages under their ids, with pictures of ours in the place of theirs: those are not in the set. */
async function servePages(pages: readonly BenchPage[]): Promise<PageServer> {
  const byPath = new Map(pages.map((page) => [`/${page.id}`, page]));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const page = byPath.get(path);
    const [, number] = /^\/picture\/(\d+)\.png$/.exec(path) ?? [];
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(withOurPictures(page.html()));
    } else if (number !== undefined) {
      const n = Number(number);
      response.writeHead(200, { 'content-type': 'image/png' });
      response.end(makePng(40 + (n % 200), 30 + (n % 90), [n % 256, (n * 7) % 256, (n * 31) % 256]));
    } else response.writeHead(404).end();
  });
  const { origin, close } = await listen(server);
  return { origin, requests, close };
}

/** Every `<img>` shows a picture of its own. */
function withOurPictures(html: string): string {
  let number = 0;
  return html.replace(/<img\b[^>]*>/gi, (tag) => {
    const bare = tag.replace(/\s(?:src|srcset|data-[\w-]*|loading)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '');
    return bare.replace(/^<img/i, `<img src="/picture/${number++}.png"`);
  });
}

async function comparePage(
  menbe: MenbeChromium,
  reader: Page,
  server: PageServer,
  id: string,
): Promise<Compared | null> {
  const page = await menbe.browser.newPage();
  await page.goto(`${server.origin}/${id}`, { waitUntil: 'load', timeout: 15_000 }).catch(() => undefined);
  await sleep(SETTLING);
  const before = await inSight(page.mainFrame());
  const { snapshotId } = await archivePage(menbe, page);
  if (snapshotId === null) {
    await page.close();
    return null;
  }
  const kept = await keptOf(reader, snapshotId);
  const original = nearest(before, await inSight(page.mainFrame()), kept.length);
  await page.close();

  await reader.bringToFront();
  const asked = await watchNetwork(reader);
  server.requests.length = 0;
  await reader.evaluate((hash) => (location.hash = hash), `#/read/${snapshotId}`);
  await reader.waitForSelector(`#reader[data-snapshot-id="${snapshotId}"]`);
  await openCopy(reader);
  const frame = await copyFrame(reader);
  await frame.waitForFunction(() => [...document.images].every((image) => image.complete));
  const copy = await inSight(frame);
  const scripts = await scriptsIn(frame);
  await asked.stop();
  await openTab(reader, 'article');
  return {
    id,
    words: shared(original.words, copy.words),
    pictures: { shown: copy.pictures, of: original.pictures },
    requests: [...server.requests, ...asked.urls()],
    scripts,
  };
}

/** A page that goes on changing was copied at some time between: what was on it both before and after counts. */
function nearest(before: Sight, after: Sight, kept: number): Sight {
  if (kept === 0) return before;
  return { words: after.words, pictures: Math.min(before.pictures, after.pictures) };
}

/** Words and loaded pictures that are in sight. */
function inSight(frame: Frame): Promise<Sight> {
  return frame.evaluate(() => ({
    words: document.body.innerText.match(/[\p{L}\p{N}]+/gu) ?? [],
    pictures: [...document.images].filter(
      (image) => image.naturalWidth > 0 && image.getClientRects().length > 0,
    ).length,
  }));
}

/** Share of words both have, as often as both have them, of those the longer one has. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    both += 1;
  }
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : both / longest;
}

/** Addresses that were asked for, beyond the extension's own. */
async function watchNetwork(page: Page): Promise<{ urls: () => string[]; stop: () => Promise<void> }> {
  const asked = new Map<string, string>();
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!/^(?:data|chrome-extension|blob|about):/.test(request.url)) asked.set(requestId, request.url);
  });
  session.on('Network.loadingFailed', ({ requestId, blockedReason }) => {
    if (blockedReason) asked.delete(requestId);
  });
  return { urls: () => [...asked.values()], stop: () => session.detach() };
}

/** Puppeteer's scripts say so, or are made of text and have no address; a page's inline script has its page's. */
const IS_PUPPETEERS = /^(?:pptr:.*)?$/;

/** How many scripts a frame has parsed, but for Puppeteer's: the debugger tells of all that are there. */
async function scriptsIn(frame: Frame): Promise<number> {
  const { client } = frame as Frame & { client: CDPSession };
  const main = new Set<number>();
  client.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId, isDefault } = context.auxData as { frameId: string; isDefault: boolean };
    if (isDefault && frameId === (frame as Frame & { _id: string })._id) main.add(context.id);
  });
  let scripts = 0;
  client.on('Debugger.scriptParsed', ({ executionContextId, url }) => {
    if (main.has(executionContextId) && !IS_PUPPETEERS.test(url)) scripts += 1;
  });
  await client.send('Runtime.disable');
  await client.send('Runtime.enable');
  await client.send('Debugger.enable');
  await client.send('Debugger.disable');
  client.removeAllListeners('Debugger.scriptParsed');
  return scripts;
}
