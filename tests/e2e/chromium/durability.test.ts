import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const LONG =
  'The committee published its findings on Tuesday, and the ministry answered within hours, at some length. ';

let server: FixtureServer;
let profile: string;
/** One browser after another on the profile; each test goes on with what the one before has left. */
let menbe: MenbeChromium;

beforeAll(async () => {
  server = await serveFixtures({ '/article': articlePage('Findings', Array(6).fill(LONG)) });
  profile = await mkdtemp(join(tmpdir(), 'menbe-test-'));
  menbe = await startChromium(profile);
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

it('still has what it called archived when the browser is killed right after', async () => {
  const status = await archivePage(menbe, await openPage(menbe, server.url('/article')));
  await menbe.kill();
  expect(status.phase).toBe('archived');
  menbe = await startChromium(profile);
  const library = await menbe.openExtensionPage('library.html');
  await library.waitForSelector('[data-page-url]');
  expect((await readRows(library, 'contents')).map(({ id }) => id)).toEqual([status.snapshotId]);
  await library.close();
});

it('tells in the popup that a capture was interrupted when its worker is killed', async () => {
  const slow = { body: '<!doctype html><title>Slow</title><p>Words', hang: 'after-body' } as const;
  server.set('/slow', slow);
  const page = await menbe.browser.newPage();
  // It never ends, until the tab is closed.
  void page.goto(server.url('/slow')).catch(() => undefined);
  await page.waitForFunction(() => document.body?.textContent.includes('Words'));
  const popup = await menbe.triggerAction(page);
  await popup.waitForSelector('#archive-button:focus');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('#capture-status[data-phase=archiving]');
  await menbe.killServiceWorker();
  const told = await popup.waitForSelector('#capture-status[data-phase=failed]');
  expect(await told?.evaluate((status) => status.getAttribute('data-code'))).toBe('capture-interrupted');
  await popup.close();
  await page.close();
});

it('says so when the browser has replaced a damaged database by an empty one', async () => {
  await menbe.close();
  await damageDatabase(profile);
  menbe = await startChromium(profile);
  const library = await menbe.openExtensionPage('library.html');
  await library.waitForSelector('#lost-archive [data-code=database-lost]');
  // Archiving goes on; the loss stays in sight until the user has said that they know.
  await archivePage(menbe, await openPage(menbe, server.url('/article')));
  await library.bringToFront();
  await library.reload();
  await library.waitForSelector('#lost-archive [data-code=database-lost]');
  await library.click('#lost-archive > .button');
  await library.waitForFunction(() => !document.querySelector('#lost-archive'));
  await library.reload();
  await library.waitForSelector('[data-page-url]');
  expect(await library.$('#lost-archive')).toBeNull();
});

/** Overwrites the beginning of every file of the profile's IndexedDB. */
async function damageDatabase(profile: string): Promise<void> {
  const root = join(profile, 'Default', 'IndexedDB');
  for (const folder of await readdir(root)) {
    for (const file of await readdir(join(root, folder))) {
      if (/^(MANIFEST|CURRENT|.*\.(log|ldb))/.test(file))
        await writeFile(join(root, folder, file), 'damaged');
    }
  }
}
