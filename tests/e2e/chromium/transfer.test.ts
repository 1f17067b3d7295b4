import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { seedArchive, untilIndexed } from '../../bench/seed-archive';
import { schemaProblems } from '../../support/export-schema';
import { startChromium } from '../support/chromium';
import { exportAll, exportAs } from '../support/download';
import { importFile } from '../support/import-file';
import { readRows } from '../support/read-rows';

const SOURCES = 120;

let menbe: MenbeChromium;
let downloads: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'menbe-downloads-'));
  menbe = await startChromium();
  const page = await menbe.openExtensionPage('library.html');
  await page.waitForSelector('#empty-state');
  await seedArchive(page, SOURCES);
  await untilIndexed(page);
  await page.evaluate(arrangeSources);
  await page.close();
});
afterAll(async () => {
  await menbe?.close();
  await rm(downloads, { recursive: true, force: true });
});

/** Runs in the page: a case of two sources, the later one first, and an alert. */
async function arrangeSources(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
    });
  const database = await settled(indexedDB.open('menbe'));
  const stores = ['pages', 'cases', 'caseSources', 'savedSearches'];
  const transaction = database.transaction(stores, 'readwrite');
  const urls = await settled(transaction.objectStore('pages').getAllKeys(null, 2));
  const [caseId, time] = ['57c203d1-6c47-4aa8-a01b-19a971475896', '2026-11-01T00:00:00.000Z'];
  const record = { id: caseId, name: 'Harbour', note: 'Who?', noteChangedAt: time, createdAt: time };
  await settled(transaction.objectStore('cases').put(record));
  for (const [place, pageUrl] of urls.reverse().entries())
    await settled(transaction.objectStore('caseSources').put({ caseId, pageUrl, place, addedAt: time }));
  const search = { id: 'x', name: 'Liman', filter: 'site:site7.example', savedAt: time, seenUntil: time };
  await settled(transaction.objectStore('savedSearches').put(search));
  database.close();
}

/** Downloads what the library's export button gives and returns the file's text. */
async function exportFrom(browser: MenbeChromium, page: Page): Promise<string> {
  const file = await exportAll(browser, page, await mkdtemp(join(downloads, 'export-')));
  expect(basename(file)).toMatch(/^menbe-\d{4}-\d\d-\d\d-\d{4}-[a-z0-9-]+\.json$/);
  return readFile(file, 'utf8');
}

describe('export and import', () => {
  it('gives the same items, cases and saved searches, byte for byte, after an import into an empty profile', async () => {
    const page = await menbe.openExtensionPage('library.html');
    await page.waitForSelector('[data-page-url]');
    const original = await exportFrom(menbe, page);
    await page.close();
    expect(JSON.parse(original)).toMatchObject({
      items: { length: SOURCES },
      cases: [{ name: 'Harbour', sources: { length: 2 } }],
      savedSearches: [{ name: 'Liman' }],
    });
    expect(schemaProblems(JSON.parse(original))).toBeNull();
    const file = join(downloads, 'original.json');
    await writeFile(file, original);

    const other = await startChromium();
    try {
      const library = await other.openExtensionPage('library.html');
      await importFile(library, file);
      expect(
        await library.$eval('#import-report', (report) => ({ ...(report as HTMLElement).dataset })),
      ).toMatchObject({
        items: String(SOURCES),
        added: String(SOURCES),
        invalid: '0',
        cases: '1',
        savedSearches: '1',
      });
      expect(await readRows(library, 'pages')).toHaveLength(0);
      await library.click('#import-confirm');
      await library.waitForSelector('#import-result[data-state=done]');
      await library.close();
      const reopened = await other.openExtensionPage('library.html');
      await reopened.waitForSelector('[data-page-url]');
      const again = await exportFrom(other, reopened);
      const lists = (json: string) => json.slice(json.indexOf('"items":['), json.indexOf('\n],"evidence"'));
      expect(lists(again)).toBe(lists(original));
      await reopened.close();
    } finally {
      await other.close();
    }
  });

  it('exports what is found', async () => {
    const page = await menbe.openExtensionPage('library.html#/?q=site%3Asite7.example');
    await page.waitForFunction(() => document.querySelector('[data-page-url]')?.ariaSetSize === '1');
    expect(JSON.parse(await exportFrom(menbe, page)).items).toHaveLength(1);
    await page.close();
  });

  it('says what is wrong with a file, and imports nothing of it', async () => {
    const bad = join(downloads, 'bad.json');
    await writeFile(bad, '{"format":"menbe-export","version":1,"items":[\n{"id":"cut off');
    const page = await menbe.openExtensionPage('library.html');
    await importFile(page, bad, '#import-result');
    expect(await page.$eval('#import-result', (result) => result.getAttribute('data-code'))).toBe(
      'import-truncated',
    );
    await page.close();
  });

  it('writes tables that other programs read, and proposes next time the form that was taken last', async () => {
    const page = await menbe.openExtensionPage('library.html');
    await page.waitForSelector('[data-page-url]');
    const folder = await mkdtemp(join(downloads, 'tables-'));
    await page.click('#export-button');
    const table = await readFile(await exportAs(menbe, page, 'parquet', folder));
    const rows = await parquetReadObjects({ file: new Uint8Array(table).buffer });
    expect(rows).toHaveLength(SOURCES);
    expect(rows[0]).toMatchObject({ archivedAt: expect.any(Date), tags: [], wordCount: 650 });
    await page.click('#export-result .icon-button');
    await page.click('#export-button');
    await page.waitForSelector('.formats input[value=parquet]:checked:focus');
    const lines = gunzipSync(await readFile(await exportAs(menbe, page, 'ndjson-gz', folder)));
    expect(lines.toString().trim().split('\n')).toHaveLength(SOURCES);
    await page.close();
  });
});
