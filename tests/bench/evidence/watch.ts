import '../../e2e/support/chrome-global';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { listen } from '../../../scripts/serve-folder';
import { compareVersions } from '../../../utils/diff/compare-versions';
import { isSameVersion } from '../../../utils/diff/is-same-version';
import type { Article } from '../../../utils/model/article';
import type { ReadPage } from '../../../utils/model/read-page';
import type { Result } from '../../../utils/model/result';
import { startWithHosts } from '../../e2e/support/start-with-hosts';
import type { Bars } from '../bars';
import { type BenchPage, readWcxb } from '../extract/bench-set';

/** Milliseconds for a page's own scripts. */
const SETTLING = 300;

/** How a page reads in a tab, and fetched. */
interface Readings {
  id: string;
  tab: Reading;
  fetched: Reading;
}

type Reading = Result<Article>;

const asVersion = (article: Article) => ({ ...article, archivedAt: '2026-11-23T08:00:00.000Z' });

/** Real pages read in a tab, where their scripts run, and fetched, where none do: how many are the same version. */
export async function benchWatch(bars: Bars, data: string, count: number): Promise<void> {
  const all = readWcxb(data).filter(({ kind }) => kind === 'article');
  const pages = Array.from(
    { length: count },
    (_, n) => all[Math.floor((n * all.length) / count)] as BenchPage,
  );
  const server = await servePages(pages);
  const folder = await mkdtemp(join(tmpdir(), 'menbe-watch-'));
  const menbe = await startWithHosts(folder, ['http://127.0.0.1/*']);
  const readings: Readings[] = [];
  try {
    for (const { id } of pages) readings.push(await readTwice(menbe, `${server.origin}/${id}`, id));
  } finally {
    await menbe.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
  report(bars, readings);
}

function report(bars: Bars, readings: readonly Readings[]): void {
  let read = 0;
  let same = 0;
  for (const { id, tab, fetched } of readings) {
    if (!tab.ok) {
      console.log(`       ${id}: not read in the tab, ${tab.error.code}`);
      continue;
    }
    read += 1;
    if (fetched.ok && isSameVersion(asVersion(tab.value), asVersion(fetched.value))) same += 1;
    else
      console.log(
        `       ${id}: ${fetched.ok ? differences(tab.value, fetched.value) : `${fetched.error.code} ${fetched.error.detail ?? ''}`}`,
      );
  }
  const share = same / read;
  bars.add({
    name: 'watch: fetched pages are the version read in a tab',
    figure: `${same} of ${read} pages`,
    bar: '≥ 80 %: the rest is compared with what was fetched before',
    ok: share >= 0.8,
  });
}

function differences(tab: Article, fetched: Article): string {
  const { facts, paragraphs } = compareVersions(asVersion(tab), asVersion(fetched));
  const words = `${tab.wordCount} words in the tab, ${fetched.wordCount} fetched`;
  return `${facts.map(({ fact }) => fact).join(', ') || 'no facts'}; ${paragraphs} lines; ${words}`;
}

async function servePages(pages: readonly BenchPage[]) {
  const byPath = new Map(pages.map((page) => [`/${page.id}`, page]));
  const server = createServer((request, response) => {
    const page = byPath.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page?.html() ?? '');
  });
  const { origin, close } = await listen(server);
  return { origin, close };
}

async function readTwice(menbe: MenbeChromium, url: string, id: string): Promise<Readings> {
  const page = await menbe.browser.newPage();
  await page.goto(url, { waitUntil: 'load', timeout: 5_000 }).catch(() => undefined);
  await sleep(SETTLING);
  const tab = await menbe.inServiceWorker(readTab, url);
  await page.close();
  const fetched = await menbe.inServiceWorker(readFetched, url);
  return { id, tab: tab as Reading, fetched: fetched as Reading };
}

/** Sent as text into the background. A page whose own scripts never end answers nothing. */
async function readTab(url: string): Promise<unknown> {
  const [shown] = await chrome.tabs.query({ active: true, url: `${url}*` });
  const failed = { ok: false, error: { code: 'capture-timeout', detail: null } };
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 10_000));
  const run = chrome.scripting.executeScript({
    target: { tabId: shown?.id ?? 0 },
    files: ['/extract.js'],
    injectImmediately: true,
  } as Parameters<typeof chrome.scripting.executeScript>[0]);
  const injected = await Promise.race([run.catch(() => null), late]);
  const read = injected?.[0]?.result as Result<ReadPage> | null | undefined;
  if (!read) return failed;
  return read.ok ? { ok: true, value: read.value.article } : read;
}

async function readFetched(url: string): Promise<unknown> {
  if (!(await chrome.offscreen.hasDocument())) {
    const reasons: ['DOM_PARSER'] = ['DOM_PARSER'];
    await chrome.offscreen.createDocument({ url: '/page-reader.html', reasons, justification: 'bench' });
  }
  const html = await (await fetch(url)).text();
  const failed = { ok: false, error: { code: 'extraction-failed', detail: 'no answer' } };
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 10_000));
  const request = { name: 'readFetchedPage', html, url, kind: 'article' };
  return (await Promise.race([chrome.runtime.sendMessage(request), late])) ?? failed;
}
