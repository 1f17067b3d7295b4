import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archivePage, openPage } from '../support/archive-page';
import { startChromium, temporaryFolder } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const LONG =
  'The committee published its findings on Tuesday, and the ministry answered within hours, at some length. ';

let server: FixtureServer;

beforeAll(async () => {
  server = await serveFixtures({ '/article': articlePage('Findings', Array(6).fill(LONG)) });
});
afterAll(() => server?.close());

it('still has what it called archived when the browser is killed right after', async () => {
  const profile = await temporaryFolder();
  const first = await startChromium(profile);
  const status = await archivePage(first, await openPage(first, server.url('/article')));
  await first.kill();
  expect(status.phase).toBe('archived');
  const second = await startChromium(profile);
  const library = await second.openExtensionPage('library.html');
  await library.waitForSelector('[data-page-url]');
  expect((await readRows(library, 'contents')).map(({ id }) => id)).toEqual([status.snapshotId]);
  await second.close();
});

it('tells in the popup that a capture was interrupted when its worker is killed', async () => {
  const menbe = await startChromium();
  const slow = { body: '<!doctype html><title>Slow</title><p>Words', hang: 'after-body' } as const;
  server.set('/slow', slow);
  const page = await menbe.browser.newPage();
  await page.goto(server.url('/slow'), { timeout: 1500 }).catch(() => undefined);
  const popup = await menbe.triggerAction(page);
  await popup.waitForSelector('#archive-button:focus');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('#capture-status[data-phase=archiving]');
  await menbe.killServiceWorker();
  const told = await popup.waitForSelector('#capture-status[data-phase=failed]');
  expect(await told?.evaluate((status) => status.getAttribute('data-code'))).toBe('capture-interrupted');
  await menbe.close();
});

it('says so when the browser has replaced a damaged database by an empty one', async () => {
  const profile = await temporaryFolder();
  const first = await startChromium(profile);
  await archivePage(first, await openPage(first, server.url('/article')));
  await first.close();
  await damageDatabase(profile);
  const second = await startChromium(profile);
  const library = await second.openExtensionPage('library.html');
  await library.waitForSelector('#lost-archive [data-code=database-lost]');
  // Archiving goes on; the loss stays in sight until the user has said that they know.
  await archivePage(second, await openPage(second, server.url('/article')));
  await library.bringToFront();
  await library.reload();
  await library.waitForSelector('#lost-archive [data-code=database-lost]');
  await library.click('#lost-archive > .button');
  await library.waitForFunction(() => !document.querySelector('#lost-archive'));
  await library.reload();
  await library.waitForSelector('[data-page-url]');
  expect(await library.$('#lost-archive')).toBeNull();
  await second.close();
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
