import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { importFile } from '../../e2e/support/import-file';
import { zipOf } from '../../support/zip-of';
import { type Bars, round } from '../bars';
import { memoryGrowthDuring } from '../capture/memory';

/** Bars of issue 18: seconds of the preview, links a second, bytes, milliseconds until a cancelled import says so. */
const MOST_PREVIEW_SECONDS = 10;
const LEAST_PER_SECOND = 2000;
const MOST_GROWTH = 200 * 1024 * 1024;
const MOST_CANCEL_MS = 1000;

/** After that long, rows that are left stay for good. */
const MOST_SWEEP_MS = 300_000;
const LOOK_MS = 20;

const PER_PART = 10_000;

/** Imports links of Pocket's ZIP and of bookmarks as a user does, and cancels one in the middle. */
export async function benchLinkImports(
  menbe: MenbeChromium,
  { links, folder, bars }: { links: number; folder: string; bars: Bars },
): Promise<void> {
  for (const [name, file] of Object.entries(await writeFiles(links, folder))) {
    const page = await menbe.openExtensionPage('library.html#/');
    await page.waitForSelector('#import-button');
    await benchImport(menbe, page, { name, file, links, bars });
    await benchCancel(page, { name, file, links, bars });
    await page.close();
  }
}

interface Files {
  'Pocket ZIP': string;
  Bookmarks: string;
}

async function writeFiles(links: number, folder: string): Promise<Files> {
  const files = { 'Pocket ZIP': join(folder, 'pocket.zip'), Bookmarks: join(folder, 'bookmarks.html') };
  const parts = Array.from({ length: Math.ceil(links / PER_PART) }, (_, part) => {
    const rows = Array.from({ length: Math.min(PER_PART, links - part * PER_PART) }, (_, row) => {
      const n = part * PER_PART + row;
      return `"Article ${n}, of some length, as titles are",${urlOf('pocket', n)},${1_375_217_524 + n},tag${n % 50}|su,unread`;
    });
    const content = ['title,url,time_added,tags,status', ...rows].join('\n');
    return { path: `part_${String(part).padStart(6, '0')}.csv`, content };
  });
  await writeFile(files['Pocket ZIP'], await zipOf(parts));
  const rows = Array.from(
    { length: links },
    (_, n) =>
      `<DT><A HREF="${urlOf('bookmark', n)}" ADD_DATE="${1_375_217_524 + n}" TAGS="tag${n % 50},su">Article ${n}, of some length</A>`,
  );
  await writeFile(
    files.Bookmarks,
    `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${rows.join('\n')}\n</DL><p>\n`,
  );
  return files;
}

const urlOf = (tool: string, n: number) => `https://site${n % 300}.example/${tool}/${n}`;

async function benchImport(
  menbe: MenbeChromium,
  page: Page,
  { name, file, links, bars }: { name: string; file: string; links: number; bars: Bars },
): Promise<void> {
  const { result, growth } = await memoryGrowthDuring(menbe.browser.process()?.pid ?? 0, async () => {
    const chosenAt = performance.now();
    await importFile(page, file, '#link-survey');
    const surveyedAt = performance.now();
    await page.click('#links-confirm');
    await page.waitForSelector('#link-result[data-state=done]', { timeout: 600_000 });
    return { preview: (surveyedAt - chosenAt) / 1000, import: (performance.now() - surveyedAt) / 1000 };
  });
  const perSecond = links / result.import;
  bars.add({
    name: `${name}, preview of ${links} links`,
    figure: `${round(result.preview)} s`,
    bar: `at most ${MOST_PREVIEW_SECONDS} s`,
    ok: result.preview <= MOST_PREVIEW_SECONDS,
  });
  bars.add({
    name: `${name}, import`,
    figure: `${round(perSecond)} links a second`,
    bar: `at least ${LEAST_PER_SECOND}`,
    ok: perSecond >= LEAST_PER_SECOND,
  });
  bars.add({
    name: `${name}, memory growth`,
    figure: `page ${megabytes(growth.renderer)}, browser ${megabytes(growth.browser)}`,
    bar: `at most ${megabytes(MOST_GROWTH)}`,
    ok: Math.max(growth.renderer, growth.browser) <= MOST_GROWTH,
  });
}

const megabytes = (bytes: number): string => `${round(bytes / 1024 / 1024)} MB`;

/** Undoes the import, begins again, cancels in the middle: says how long until the page shows that it has stopped, and until nothing is left. */
async function benchCancel(
  page: Page,
  { name, file, links, bars }: { name: string; file: string; links: number; bars: Bars },
): Promise<void> {
  await page.click('#links-undo');
  await page.waitForSelector('#link-result[data-state=undone]', { timeout: 600_000 });
  const undoneAt = performance.now();
  await waitUntilEmpty(page);
  const sweptAfter = performance.now() - undoneAt;
  bars.add({
    name: `${name}, undone`,
    figure: `no row left after ${round(sweptAfter)} ms`,
    bar: `as fast as importing: at most ${round((links / LEAST_PER_SECOND) * 1000)} ms`,
    ok: sweptAfter <= (links / LEAST_PER_SECOND) * 1000,
  });
  await page.click('#link-result button');
  const input = (await page.waitForSelector('#import-file')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(file);
  await page.waitForSelector('#link-survey', { timeout: 600_000 });
  await page.click('#links-confirm');
  await page.waitForFunction(hasRead, { polling: 50 }, links / 5);
  const cancelledAt = performance.now();
  await page.click('#link-progress button');
  await page.waitForSelector('#import-file', { timeout: 600_000 });
  const saidAfter = performance.now() - cancelledAt;
  await waitUntilEmpty(page);
  const emptyAfter = performance.now() - cancelledAt;
  bars.add({
    name: `${name}, cancelled`,
    figure: `said after ${round(saidAfter)} ms, no row left after ${round(emptyAfter)} ms`,
    bar: `both at most ${MOST_CANCEL_MS} ms`,
    ok: Math.max(saidAfter, emptyAfter) <= MOST_CANCEL_MS,
  });
}

/** Waits until what was taken back is out of the tables, which its import leaves last. Throws when rows stay. */
async function waitUntilEmpty(page: Page): Promise<void> {
  const giveUpAt = performance.now() + MOST_SWEEP_MS;
  while ((await page.evaluate(countRows, ['imports'])) > 0) {
    if (performance.now() > giveUpAt) throw new Error('the import is still there');
    await sleep(LOOK_MS);
  }
  const left = await page.evaluate(countRows, ['links', 'imports', 'importChanges']);
  if (left > 0) throw new Error(`${left} rows left`);
}

/** Runs in the page: whether so many rows were read. The files' names have no digits. */
function hasRead(rows: number): boolean {
  const words = document.querySelector('#link-progress p')?.textContent ?? '';
  return Number(words.replace(/\D/g, '')) >= rows;
}

/** Runs in the page. */
async function countRows(tables: string[]): Promise<number> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
    });
  const database = await settled(indexedDB.open('menbe'));
  const transaction = database.transaction(tables);
  const counts = await Promise.all(tables.map((name) => settled(transaction.objectStore(name).count())));
  database.close();
  return counts.reduce((sum, count) => sum + count, 0);
}
