import '../support/chrome-global';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { allRows } from '../support/all-rows';
import { archivePage, openPage } from '../support/archive-page';
import { keptOf } from '../support/attachments';
import { startChromium } from '../support/chromium';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';
import { leavePart, setOnDisk } from '../support/set-on-disk';
import { startWithHosts } from '../support/start-with-hosts';

const TITLES = ['The harbour', 'The ferry', 'The lighthouse'];
const PARAGRAPHS = Array.from(
  { length: 5 },
  (_, n) =>
    `${n}. The keeper wrote down every ship that passed on Tuesday, and what it carried to the island.`,
);

let menbe: MenbeChromium;
let server: FixtureServer;
/** Of all that the test writes. */
let folder: string;
let downloads: string;
let library: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-test-'));
  downloads = join(folder, 'Downloads');
  const profile = join(folder, 'profile');
  for (const each of [downloads, join(profile, 'Default'), join(folder, 'build')])
    await mkdir(each, { recursive: true });
  // The browser's own folder of downloads: what sets it over the debugging protocol would drop the folders in the names.
  const preferences = { download: { default_directory: downloads, prompt_for_download: false } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  menbe = await startWithHosts(join(folder, 'build'), [], ['downloads'], profile);
  library = await menbe.openExtensionPage('library.html#/');
  await library.waitForSelector('#empty-state');
  server = await serveFixtures(
    Object.fromEntries(
      TITLES.map((title, n) => [`/${n}`, articlePage(title, [...PARAGRAPHS, `${title} only.`])]),
    ),
  );
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

async function archive(n: number): Promise<void> {
  const tab = await openPage(menbe, server.url(`/${n}`, 'news.test'));
  const status = await archivePage(menbe, tab);
  if (status.phase !== 'archived') throw new Error(JSON.stringify(status));
  await keptOf(library, status.snapshotId ?? '');
  await tab.close();
}

const counted = async () => (await setOnDisk(downloads))?.manifests.length ?? 0;

it('saves to the downloads, removes there what is left of one that died, and is taken in by another profile', async () => {
  await archive(0);
  await archive(1);
  const settings = await menbe.openExtensionPage('library.html#/settings');
  await (await settings.waitForSelector('#backup-to-downloads'))?.click();
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
  const listed = await settings.evaluate(() => chrome.downloads.search({}));
  expect(listed).toEqual([]);

  const other = await startChromium();
  try {
    const restored = await other.openExtensionPage('library.html#/');
    await (await restored.waitForSelector('#import-button'))?.click();
    const input = (await restored.waitForSelector('#restore-folder')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(downloads, 'Menbe backup'));
    await restored.waitForSelector('#restore-plan[data-flaws="0"]');
    await restored.click('#restore-confirm');
    await restored.waitForSelector('#restore-result[data-state=done][data-added="3"]');
    const before = await allRows(library);
    expect(before.files.length).toBeGreaterThan(0);
    expect(await allRows(restored)).toEqual(before);
  } finally {
    await other.close();
  }
});
