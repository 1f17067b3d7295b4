import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readStoredZip } from '../../support/read-stored-zip';
import { type MenbeFirefox, startFirefox } from '../support/firefox';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, n) => `${n}. The keeper of the lighthouse wrote down every ship that passed on Tuesday, and its cargo.`,
);

let menbe: MenbeFirefox;
let server: FixtureServer;
let downloads: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'menbe-downloads-'));
  server = await serveFixtures({ '/light': articlePage('The light', PARAGRAPHS) });
  menbe = await startFirefox({ downloads });
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
  await rm(downloads, { recursive: true, force: true });
});

it('saves what is there as a download, and starts anew beside it', async () => {
  const article = await menbe.browser.newPage();
  await article.goto(server.url('/light'));
  await menbe.triggerAction();
  expect(await menbe.archiveInPopup()).toMatchObject({ phase: 'archived' });
  await menbe.closePopup();
  await article.close();

  const page = await menbe.openExtensionPage('/rescue.html');
  await page.waitForSelector('#rescue-save');
  expect(await page.$eval('[data-store=pages] dd', (cell) => cell.textContent)).toBe('1');
  await page.click('#rescue-save');
  await page.waitForSelector('#rescue-saving[data-phase=done]');
  // Beside the file, empty until then, Firefox writes into one that ends with `.part`.
  await expect.poll(() => readdir(downloads)).toEqual([expect.stringMatching(/\.zip$/)]);
  const [name = ''] = await readdir(downloads);
  const files = readStoredZip(await readFile(join(downloads, name)));
  expect(files.get('menbe-export.json')?.toString()).toContain('"title":"The light"');

  await page.click('#rescue-anew');
  await page.waitForSelector('#switch-dialog[open]');
  await page.click('#switch-confirm');
  await page.waitForSelector('#rescue-switched');
  const library = await menbe.openExtensionPage('/library.html#/');
  await library.waitForSelector('#empty-state');
  await library.close();
  await page.close();
});
