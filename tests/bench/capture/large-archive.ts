import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { checkExport } from '../../../scripts/start/check-export';
import { type Bars, median, round } from '../bars';
import { seedArchive } from '../seed-archive';
import { memoryGrowthDuring } from './memory';

const SMALL = 100;
const OPENINGS = 15;
const MEGABYTE = 1_000_000;

/** Bar 3: the popup and the export with a large archive, beside the same with a small one and beside raw reading. */
export async function benchLargeArchive(
  launch: () => Promise<MenbeChromium>,
  pageUrl: string,
  sources: number,
  bars: Bars,
): Promise<void> {
  const [small, large] = [await launch(), await launch()];
  try {
    await seed(small, SMALL);
    await seed(large, sources);
    await benchPopup({ small, large }, pageUrl, sources, bars);
    await small.close();
    await benchExport(large, sources, bars);
  } finally {
    if (small.browser.connected) await small.close();
    await large.close();
  }
}

async function seed(menbe: MenbeChromium, count: number): Promise<void> {
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('#empty-state');
  const started = Date.now();
  await seedArchive(page, count);
  console.log(`       ${count} sources seeded in ${round((Date.now() - started) / 1000)} s`);
  await page.close();
}

async function benchPopup(
  { small, large }: Record<'small' | 'large', MenbeChromium>,
  pageUrl: string,
  sources: number,
  bars: Bars,
): Promise<void> {
  const times = { small: [] as number[], large: [] as number[] };
  for (let opening = 0; opening < OPENINGS; opening++) {
    times.small.push(await timePopup(small, pageUrl));
    times.large.push(await timePopup(large, pageUrl));
  }
  const [few, many] = [median(times.small), median(times.large)];
  const ratio = many / few;
  bars.add({
    name: `popup to first 50 rows, ${sources} sources`,
    figure: `${round(ratio)} × the time with ${SMALL} (${round(many)} and ${round(few)} ms)`,
    bar: '≤ 1.5',
    ok: ratio <= 1.5,
  });
}

/** Milliseconds from the popup's navigation until its first rows were painted, which it notes itself. */
async function timePopup(menbe: MenbeChromium, pageUrl: string): Promise<number> {
  const page = await menbe.browser.newPage();
  await page.goto(pageUrl);
  const popup = await menbe.triggerAction(page);
  await popup.waitForFunction(() => performance.getEntriesByName('menbe:rows').length > 0);
  const rows = await popup.$$eval('[data-page-url]', (all) => all.length);
  if (rows < 50) throw new Error(`The popup shows ${rows} rows.`);
  const time = await popup.evaluate(
    () => performance.getEntriesByName('menbe:rows')[0]?.startTime ?? Number.NaN,
  );
  await page.close();
  return time;
}

async function benchExport(menbe: MenbeChromium, sources: number, bars: Bars): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'menbe-bench-'));
  try {
    const reader = await menbe.openExtensionPage('export.schema.json');
    const before = await timeRawReading(reader);
    const { result, growth } = await memoryGrowthDuring(menbe.browser.process()?.pid ?? 0, () =>
      timeExport(menbe, folder),
    );
    const raw = (before + (await timeRawReading(reader))) / 2;
    const { size } = await stat(result.file);
    const items = (await checkExport(result.file)).size;
    const speed = (milliseconds: number) => round(size / MEGABYTE / (milliseconds / 1000));
    const share = raw / result.written;
    console.log(
      `       ${round(size / MEGABYTE)} MB; raw ${speed(raw)} MB/s, written ${speed(result.written)} MB/s, with the browser’s copy to the downloads ${speed(result.downloaded)} MB/s`,
    );
    bars.add({
      name: 'exported and verified',
      figure: `${items} of ${sources}`,
      bar: 'all',
      ok: items === sources,
    });
    bars.add({
      name: 'export speed',
      figure: `${round(share * 100)} % of raw reading`,
      bar: '≥ 60 %',
      ok: share >= 0.6,
    });
    for (const kind of ['browser', 'renderer'] as const) {
      const megabytes = growth[kind] / MEGABYTE;
      bars.add({
        name: `peak growth of the ${kind} process during the export`,
        figure: `${round(megabytes)} MB`,
        bar: '< 150 MB',
        ok: megabytes < 150,
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from the click on the library's export button. */
interface ExportTimes {
  /** Until the file is written whole. */
  written: number;
  /** Until the browser has also copied it to the downloads. */
  downloaded: number;
  file: string;
}

/** Exports to a download in `folder`. */
async function timeExport(menbe: MenbeChromium, folder: string): Promise<ExportTimes> {
  const page = await menbe.openExtensionPage('library.html#/');
  await page.waitForSelector('[data-page-url]');
  await menbe.session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const complete = new Promise<string>((resolve) => {
    menbe.session.on('Browser.downloadProgress', ({ guid, state }) => {
      if (state === 'completed') resolve(guid);
    });
  });
  await page.click('#export-button');
  await page.waitForSelector('#export-start');
  const started = performance.now();
  await page.click('#export-start');
  await page.waitForSelector('#export-result[data-state=done]', { timeout: 0 });
  const written = performance.now() - started;
  const file = join(folder, await complete);
  return { written, downloaded: performance.now() - started, file };
}

/** Milliseconds to read the same rows from IndexedDB and do nothing with them. */
function timeRawReading(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const started = performance.now();
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('menbe');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const name of ['pages', 'snapshots', 'contents']) {
      let range: IDBKeyRange | null = null;
      for (;;) {
        const store: IDBObjectStore = db.transaction(name).objectStore(name);
        const rows = await new Promise<{ id?: string; url?: string }[]>((resolve, reject) => {
          const request = store.getAll(range, 128);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const last = rows.at(-1);
        if (!last) break;
        range = IDBKeyRange.lowerBound(name === 'pages' ? last.url : last.id, true);
      }
    }
    db.close();
    return performance.now() - started;
  });
}
