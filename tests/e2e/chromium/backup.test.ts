import '../support/chrome-global';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { keptOf } from '../support/attachments';
import { startChromium, temporaryFolder } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

let menbe: MenbeChromium;
let server: FixtureServer;
/** An extension page, to read what is stored. */
let library: Page;

const PARAGRAPHS = [
  'The council voted on Tuesday to close the harbour bridge for repairs until the spring, after a debate of six hours.',
  'Ferries will run every ten minutes from the old customs house, the mayor said, and the first one leaves at five.',
  'Shopkeepers on the island fear for their trade; forty of them have asked the city for help in a common letter.',
];

beforeAll(async () => {
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
  await library.waitForSelector('#empty-state');
  server = await serveFixtures(
    Object.fromEntries(
      ['First', 'Second', 'Third'].map((title, index) => [
        `/${index}`,
        articlePage(title, [...PARAGRAPHS, `${title} only.`]),
      ]),
    ),
  );
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
});

async function archive(index: number): Promise<void> {
  const tab = await openPage(menbe, server.url(`/${index}`, 'news.test'));
  const status = await archivePage(menbe, tab);
  if (status.phase !== 'archived') throw new Error(JSON.stringify(status));
  await keptOf(library, status.snapshotId ?? '');
  await tab.close();
}

/** No test can press the browser's own dialog: a folder of the origin's own stands for the one that the user chooses. */
async function openSettings(browser: MenbeChromium): Promise<Page> {
  const page = await browser.openExtensionPage('library.html#/settings');
  await page.evaluate(() =>
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
  return page;
}

/** Waits until so many backups were read back, and none runs. */
async function untilBackups(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    async (wanted) => {
      const folder = await (
        await navigator.storage.getDirectory()
      )
        .getDirectoryHandle('Menbe backup')
        .catch(() => null);
      if (!folder || document.querySelector('#backup-running')) return false;
      let manifests = 0;
      for await (const [, set] of folder as unknown as AsyncIterable<[string, FileSystemDirectoryHandle]>)
        for await (const [name] of set as unknown as AsyncIterable<[string, unknown]>)
          if (name.endsWith('manifest.json')) manifests++;
      return (
        manifests === wanted && /verified/.test(document.querySelector('#backup-last')?.textContent ?? '')
      );
    },
    { polling: 200, timeout: 60_000 },
    count,
  );
}

/** The files of the set, written into a folder of the machine. */
async function saveSet(page: Page, folder: string): Promise<string[]> {
  const files = await page.evaluate(async () => {
    const all: { name: string; base64: string }[] = [];
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('Menbe backup');
    for await (const [, set] of root as unknown as AsyncIterable<[string, FileSystemDirectoryHandle]>)
      for await (const [name, handle] of set as unknown as AsyncIterable<[string, FileSystemFileHandle]>) {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        all.push({ name, base64 });
      }
    return all;
  });
  await mkdir(folder, { recursive: true });
  for (const { name, base64 } of files) await writeFile(join(folder, name), Buffer.from(base64, 'base64'));
  return files.map(({ name }) => name);
}

/** What an element says to scripts, by name. */
async function dataOf(element: ElementHandle | null, ...names: string[]) {
  const data = await element?.evaluate((node) => ({ ...(node as HTMLElement).dataset }));
  return Object.fromEntries(names.map((name) => [name, data?.[name]]));
}

/** What the user has of each source, as it is stored. */
async function sourcesOf(page: Page) {
  const pages = await readRows(page, 'pages');
  const attachments = await readRows(page, 'attachments');
  return {
    pages: pages.map(({ url, title, tags, deleted }) => ({ url, title, tags, deleted })),
    files: attachments.flatMap(({ state, sha256 }) => (state === 'done' ? [sha256] : [])).sort(),
  };
}

it('is made into a folder, grows by what is new, and another profile takes all of it in', async () => {
  await archive(0);
  await archive(1);
  const settings = await openSettings(menbe);
  await (await settings.waitForSelector('#backup-to-folder'))?.click();
  await untilBackups(settings, 1);
  expect(await accessibilityProblems(settings)).toEqual([]);
  await archive(2);
  await menbe.killServiceWorker();
  await settings.click('#backup-now');
  await untilBackups(settings, 2);
  const folder = join(await temporaryFolder(), 'Menbe backup');
  const names = await saveSet(settings, folder);
  expect(names.filter((name) => /manifest/.test(name))).toHaveLength(2);
  expect(names.filter((name) => /increment-items/.test(name))).toHaveLength(1);

  const other = await startChromium();
  try {
    const restored = await other.openExtensionPage('library.html#/');
    await (await restored.waitForSelector('#import-button'))?.click();
    const input = (await restored.waitForSelector('#restore-folder')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(folder);
    const plan = await restored.waitForSelector('#restore-plan');
    expect(await dataOf(plan, 'sources', 'flaws')).toEqual({
      sources: '3',
      flaws: '0',
    });
    expect(await accessibilityProblems(restored)).toEqual([]);
    await restored.click('#restore-confirm');
    const result = await restored.waitForSelector('#restore-result');
    expect(await dataOf(result, 'state', 'added')).toEqual({
      state: 'done',
      added: '3',
    });
    const before = await sourcesOf(settings);
    expect(before.files.length).toBeGreaterThan(0);
    expect(await sourcesOf(restored)).toEqual(before);
  } finally {
    await other.close();
  }
});

/** A passphrase becomes a key in two seconds where code is optimised, and in thirty where it is not. */
const OPTIMISED = ['--js-flags='];

/** Types what opens the backup that is shown. */
async function unlock(page: Page, secret: string): Promise<void> {
  await (await page.waitForSelector('#restore-secret'))?.type(secret);
  await page.click('#restore-unlock .button-primary');
}

it('is encrypted with a passphrase, tells nothing by its names, and is opened by the passphrase alone', async () => {
  const passphrase = 'ferries from the old customs house';
  const folder = join(await temporaryFolder(), 'Menbe backup');
  const own = await startChromium(null, OPTIMISED);
  try {
    const tab = await openPage(own, server.url('/0', 'news.test'));
    expect(await archivePage(own, tab)).toMatchObject({ phase: 'archived' });
    const settings = await openSettings(own);
    await (await settings.waitForSelector('#backup-encrypt'))?.click();
    await (await settings.waitForSelector('#passphrase'))?.type(passphrase);
    await settings.type('#passphrase-again', passphrase);
    await settings.click('#encrypt-passphrase .button-primary');
    await settings.waitForSelector('#recovery-key', { timeout: 60_000 });
    expect(await accessibilityProblems(settings)).toEqual([]);
    const group = await settings.evaluate(() => {
      const label = document.querySelector('label[for=recovery-group]')?.textContent ?? '';
      const groups = document.querySelectorAll('#recovery-key code');
      return groups[Number(/\d+/.exec(label)?.[0]) - 1]?.textContent ?? '';
    });
    await settings.type('#recovery-group', group);
    await settings.click('#encrypt-recovery .button-primary');
    await settings.waitForSelector('#backup-encryption[data-on=true]');
    await settings.click('#backup-to-folder');
    await untilBackups(settings, 1);
    const names = await saveSet(settings, folder);
    expect(names.filter((name) => !/^00001-(?:manifest\.json|[0-9a-f]{32}\.part)$/.test(name))).toEqual([]);
  } finally {
    await own.close();
  }
  const other = await startChromium(null, OPTIMISED);
  try {
    const restored = await other.openExtensionPage('library.html#/');
    await (await restored.waitForSelector('#import-button'))?.click();
    const input = (await restored.waitForSelector('#restore-folder')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(folder);
    await unlock(restored, 'ferries from the new customs house');
    await restored.waitForSelector('#restore-secret-problem', { timeout: 60_000 });
    expect(await accessibilityProblems(restored)).toEqual([]);
    await unlock(restored, passphrase);
    await restored.waitForSelector('#restore-plan[data-sources="1"]', { timeout: 60_000 });
    await restored.click('#restore-confirm');
    const result = await restored.waitForSelector('#restore-result');
    expect(await dataOf(result, 'state', 'added')).toEqual({ state: 'done', added: '1' });
  } finally {
    await other.close();
  }
});
