import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allRows } from '../support/all-rows';
import { keptOf } from '../support/attachments';
import { type MenbeFirefox, startFirefox } from '../support/firefox';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';
import { click } from '../support/settings-page';
import { leavePart, setOnDisk } from '../support/set-on-disk';

const TITLES = ['The harbour', 'The ferry', 'The lighthouse'];
const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, n) => `${n}. The keeper of the lighthouse wrote down every ship that passed on Tuesday, and its cargo.`,
);

let menbe: MenbeFirefox;
let server: FixtureServer;
let downloads: string;
/** An extension page, to read what is stored. */
let library: Page;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'menbe-downloads-'));
  server = await serveFixtures(
    Object.fromEntries(
      TITLES.map((title, n) => [`/${n}`, articlePage(title, [...PARAGRAPHS, `${title} only.`])]),
    ),
  );
  menbe = await startFirefox({ downloads });
  library = await menbe.openExtensionPage('/library.html#/');
  await library.waitForSelector('#empty-state');
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
  await rm(downloads, { recursive: true, force: true });
});

async function archive(n: number): Promise<void> {
  const article = await menbe.browser.newPage();
  await article.goto(server.url(`/${n}`));
  await menbe.triggerAction();
  const status = await menbe.archiveInPopup();
  expect(status).toMatchObject({ phase: 'archived' });
  await menbe.closePopup();
  await keptOf(library, status.snapshotId ?? '');
  await article.close();
}

const counted = async () => (await setOnDisk(downloads))?.manifests.length ?? 0;

/** Takes the files of the backups in, in the import dialog of a library: WebDriver BiDi can choose files in Firefox, but no folder. */
async function restore(page: Page, files: readonly string[]): Promise<void> {
  await page.waitForSelector('#import-button');
  await click(page, '#import-button');
  const input = (await page.waitForSelector('#import-file')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...files);
  await page.waitForSelector('#restore-plan[data-flaws="0"]');
  await click(page, '#restore-confirm');
  await page.waitForSelector('#restore-result[data-state=done][data-added="3"]');
}

it('saves to the downloads, removes there what is left of one that died, and is taken in by another profile', async () => {
  await archive(0);
  await archive(1);
  const settings = await menbe.openExtensionPage('/library.html#/settings');
  await settings.waitForSelector('#backup-to-downloads');
  await settings.click('#backup-to-downloads');
  await expect.poll(counted, { timeout: 20_000 }).toBe(1);
  await settings.waitForSelector('#backup-now');
  const first = await setOnDisk(downloads);
  expect([first?.damaged, first?.titles[1]?.sort()]).toEqual([[], ['The ferry', 'The harbour']]);

  const left = first && (await leavePart(settings, first));
  await archive(2);
  await settings.bringToFront();
  await settings.click('#backup-now');
  await expect.poll(counted, { timeout: 20_000 }).toBe(2);
  await settings.waitForSelector('#backup-now');
  const second = await setOnDisk(downloads);
  expect([second?.damaged, second?.titles[2]]).toEqual([[], ['The lighthouse']]);
  expect(second?.names).not.toContain(left);

  const other = await startFirefox({ downloads });
  try {
    const restored = await other.openExtensionPage('/library.html#/');
    await restore(restored, second?.names.map((name) => join(second.folder, name)) ?? []);
    expect(await allRows(restored)).toEqual(await allRows(library));
  } finally {
    await other.close();
  }
});
