import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { seedArchive, untilIndexed, whileIndexing } from '../../bench/seed-archive';
import { startChromium, temporaryFolder } from '../support/chromium';
import { readRows } from '../support/read-rows';

/** Enough for one merged segment of 512, and so long that it is worth a file. */
const SOURCES = 520;
const PARAGRAPHS = 16;

it('keeps a large index in a file, finds in it after a restart, and builds it anew when the file is damaged', async () => {
  const profile = await temporaryFolder();
  const first = await startChromium(profile);
  const seeding = await first.openExtensionPage('library.html');
  await seeding.waitForSelector('#empty-state');
  await seedArchive(seeding, SOURCES, PARAGRAPHS);
  await untilIndexed(seeding);
  const [file] = await untilFiles(seeding, []);
  const rows = (await readRows(seeding, 'pages')) as Source[];
  const sought = rows[SOURCES / 2];
  if (!sought) throw new Error('Nothing was stored.');
  await expectFound(first, sought);
  await first.close();

  const second = await startChromium(profile);
  await expectFound(second, sought);
  const page = await second.openExtensionPage('export.schema.json');
  await page.evaluate(blank, file ?? '');
  // Whoever searches meets the damage; what was lost is found again as soon as the background has indexed it.
  const library = await second.openExtensionPage(searchFor(sought));
  await library.waitForSelector('#search-progress');
  expect(await untilFiles(page, [file ?? ''])).toHaveLength(1);
  await library.waitForSelector(rowOf(sought));
  await second.close();
});

interface Source {
  url: string;
  title: string;
}

/** The library's address with a phrase of a title as its search. */
function searchFor({ title }: Source): string {
  return `library.html#/?q=${encodeURIComponent(`"${title.split(' ').slice(0, 3).join(' ')}"`)}`;
}

function rowOf({ url }: Source): string {
  return `#page-list [data-page-url="${url}"]`;
}

async function expectFound(menbe: MenbeChromium, source: Source): Promise<void> {
  const library = await menbe.openExtensionPage(searchFor(source));
  await library.waitForSelector(rowOf(source));
  await library.close();
}

/** Waits until the index has files and none of the former ones. */
async function untilFiles(page: Page, former: readonly string[]): Promise<string[]> {
  let files: string[] = [];
  await whileIndexing(page, async () => {
    files = await page.evaluate(listFiles);
    return files.length > 0 && !files.some((name) => former.includes(name));
  });
  return files;
}

/** Runs in the page. */
async function listFiles(): Promise<string[]> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('index', { create: true });
  const names: string[] = [];
  for await (const name of folder.keys()) if (!name.endsWith('.crswap')) names.push(name);
  return names;
}

/** Runs in the page: leaves a file its length, and nothing else. */
async function blank(name: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getDirectoryHandle('index')).getFileHandle(name);
  const { size } = await file.getFile();
  const writable = await file.createWritable();
  await writable.write(new Uint8Array(size));
  await writable.close();
}
