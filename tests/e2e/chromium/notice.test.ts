import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { openPage } from '../support/archive-page';
import { keptOf } from '../support/attachments';
import { startChromium } from '../support/chromium';
import { keptPixels, keptText } from '../support/kept-files';
import { noticeText } from '../support/notice-text';
import { grantTab, pressShortcut } from '../support/press-shortcut';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const PARAGRAPHS = Array.from(
  { length: 30 },
  (_, n) =>
    `${n + 1}. The harbour office counted every boat that came in on Tuesday, and wrote it down in ink.`,
);
/** Of the notice's box. */
const DARK = '29,35,43';
const WHITE = '255,255,255';
const PATIENT = { timeout: 20_000 };

/** Notes when something is added to the root, as any page can. */
const WATCHING = `<style>html { background: #fff }</style><script>
  const added = [];
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const { localName } of addedNodes) if (localName === 'div') added.push(performance.timeOrigin + performance.now());
  }).observe(document.documentElement, { childList: true });
</script>`;

let menbe: MenbeChromium;
let server: FixtureServer;
/** Stays behind: a tab in front of the page would be in its screenshot. */
let library: Page;

beforeAll(async () => {
  server = await serveFixtures({
    '/harbour': articlePage('The harbour ledger', PARAGRAPHS, WATCHING),
    '/empty': '<!doctype html><title>Nothing</title>',
  });
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
});

afterAll(async () => {
  await menbe.close();
  await server.close();
});

const newestOf = async (url: string) =>
  (await readRows(library, 'snapshots')).findLast((row) => row.url === url);

async function expectNoNotice(kept: Awaited<ReturnType<typeof keptOf>>): Promise<void> {
  for (const row of kept) {
    expect(row).toMatchObject({ state: 'done' });
    if (row.kind === 'page-copy')
      expect((await keptText(library, row)).match(/role=(?:3D)?"status"/)).toBeNull();
    else {
      const pixels = await keptPixels(library, row, [DARK, WHITE]);
      expect(pixels[DARK]).toBe(0);
      expect(pixels[WHITE]).toBeGreaterThan(0);
    }
  }
}

/** Archives a granted page by the shortcut; gives what was kept once the notice has been shown. */
async function archive(page: Page) {
  await pressShortcut(menbe);
  await expect.poll(() => newestOf(page.url()), PATIENT).toBeDefined();
  const kept = await keptOf(library, (await newestOf(page.url()))?.id ?? '');
  expect(await noticeText(page)).toBe('Archived');
  return kept;
}

it('is in nothing that is kept of a page, and the page sees it when all is made', async () => {
  const page = await openPage(menbe, server.url('/harbour?once'));
  await grantTab(menbe, page);
  const kept = await archive(page);
  expect(kept.map(({ kind }) => kind)).toEqual(['page-copy', 'screenshot']);
  await expectNoNotice(kept);
  const [shown] = (await page.evaluate('added')) as number[];
  expect(shown).toBeGreaterThan(Math.max(...kept.map(({ capturedAt }) => Date.parse(capturedAt))));
  await page.close();
});

it('is in nothing that is kept when the page is archived again while it stands there', async () => {
  const page = await openPage(menbe, server.url('/harbour?twice'));
  await grantTab(menbe, page);
  await archive(page);
  await page.evaluate(() => {
    document
      .querySelectorAll('p')[3]
      ?.append(' Nine of them had lost their sails in the storm of the night before.');
  });
  const first = await newestOf(page.url());
  await pressShortcut(menbe);
  await expect.poll(async () => (await newestOf(page.url()))?.id, PATIENT).not.toBe(first?.id);
  await expectNoNotice(await keptOf(library, (await newestOf(page.url()))?.id ?? ''));
  await page.close();
});

it('is told at once on the button, and in the page at once where nothing will be made', async () => {
  const page = await openPage(menbe, server.url('/empty'));
  await grantTab(menbe, page);
  await pressShortcut(menbe);
  expect(await noticeText(page)).toMatch(/\S/);
  await page.close();
});

it('is in no picture of the whole page', async () => {
  await menbe.inServiceWorker(() =>
    chrome.storage.local.set({ 'setting:keepFullPage': { version: 1, value: 'on' } }),
  );
  const page = await openPage(menbe, server.url('/harbour?whole'));
  await grantTab(menbe, page);
  const kept = await archive(page);
  expect(kept.map(({ kind }) => kind)).toContain('full-screenshot');
  await expectNoNotice(kept);
  const [shown] = (await page.evaluate('added')) as number[];
  expect(shown).toBeGreaterThan(Math.max(...kept.map(({ capturedAt }) => Date.parse(capturedAt))));
  await page.close();
});
