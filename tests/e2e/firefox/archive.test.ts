import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startFirefox, type MenbeFirefox } from '../support/firefox';
import { articlePage, serveFixtures, type FixtureServer } from '../support/serve-fixtures';

const TITLE = 'The ferry sails again';
const STORY = Array.from(
  { length: 6 },
  (_, index) =>
    `Part ${index}: after two winters in the dock the ferry to the islands sails again, its captain said.`,
);

let server: FixtureServer;
let firefox: MenbeFirefox;
let downloads: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'menbe-downloads-'));
  server = await serveFixtures({ '/ferry': articlePage(TITLE, STORY) });
  firefox = await startFirefox({ downloads });
});
afterAll(async () => {
  await firefox.close();
  await server.close();
  await rm(downloads, { recursive: true });
});

it('archives by the toolbar button, lists the source, shows it offline and exports it', async () => {
  const page = await firefox.browser.newPage();
  await page.goto(server.url('/ferry'));
  await firefox.triggerAction();
  const status = await firefox.archiveInPopup();
  expect(status).toMatchObject({ phase: 'archived', code: null });
  await page.close();
  await server.close();

  const library = await firefox.openExtensionPage('/library.html#/');
  await library.setViewport({ width: 1280, height: 800 });
  const row = await library.waitForSelector(`[data-page-url="${server.url('/ferry')}"]`);
  expect(await row?.evaluate((element) => element.textContent)).toContain(TITLE);

  await library.click('#export-button');
  await library.waitForSelector('#export-start');
  await library.click('#export-start');
  await library.waitForSelector('#export-result[data-state="done"][data-items="1"]');
  const [name = ''] = await finishedDownloads();
  expect(name).toMatch(/^menbe-\d{4}-\d\d-\d\d-\d{4}-[a-z0-9-]+\.json$/);
  const { items } = JSON.parse(await readFile(join(downloads, name), 'utf8')) as { items: { id: string }[] };
  expect(items.map(({ id }) => id)).toEqual([status.snapshotId]);

  const reader = await firefox.openExtensionPage(`/library.html#/read/${status.snapshotId}`);
  const body = await reader.waitForSelector(`#reader[data-snapshot-id="${status.snapshotId}"] #article-body`);
  expect(await body?.evaluate((element) => element.textContent)).toContain('after two winters in the dock');
});

async function finishedDownloads(): Promise<string[]> {
  await expect.poll(() => readdir(downloads), { timeout: 10_000 }).toSatisfy(isFinished);
  return readdir(downloads);
}

/** Firefox writes to a `.part` file beside the named one until the download is complete. */
function isFinished(names: string[]): boolean {
  return names.length > 0 && !names.some((name) => name.endsWith('.part'));
}
