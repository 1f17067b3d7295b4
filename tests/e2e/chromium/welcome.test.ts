import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { openPage, archivePage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium } from '../support/chromium';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, n) => `${n}. The harbour office counted every boat that came in on Tuesday, and wrote it down in ink.`,
);

let menbe: MenbeChromium;
let server: FixtureServer;

beforeAll(async () => {
  server = await serveFixtures({ '/harbour': articlePage('The harbour ledger', PARAGRAPHS) });
  menbe = await startChromium();
});
afterAll(async () => {
  await menbe.close();
  await server.close();
});

it('does not open by itself where the extension is loaded unpacked', async () => {
  await menbe.inServiceWorker(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect((await menbe.browser.pages()).filter((page) => page.url().includes('welcome'))).toEqual([]);
});

it('is where the empty library leads, and it shows nothing else', async () => {
  const library = await menbe.openExtensionPage('library.html#/');
  const link = await library.waitForSelector('#first-steps');
  expect(await link?.evaluate((a) => a.getAttribute('href'))).toBe('welcome.html');
  await library.waitForSelector('.library[data-empty=true]');
  for (const pane of ['.facet-pane', '.side-pane'])
    expect(
      await library.$$eval(pane, (all) => all.filter((each) => each.getClientRects().length > 0)),
    ).toEqual([]);
  expect(await accessibilityProblems(library)).toEqual([]);
  await library.close();
});

it.each(['light', 'dark'])(
  'shows the shortcuts, the first article and a name for the device (%s)',
  async (scheme) => {
    const welcome = await menbe.openExtensionPage('welcome.html');
    await welcome.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await welcome.waitForSelector('#shortcut-list .keys');
    expect(await accessibilityProblems(welcome)).toEqual([]);
    const page = await openPage(menbe, server.url(`/harbour?${scheme}`));
    await archivePage(menbe, page);
    await page.close();
    await welcome.waitForSelector('#trial-archived');
    await welcome.setViewport({ width: 320, height: 700 });
    expect(await welcome.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await welcome.close();
  },
);

it('opens the import at once where that is asked for', async () => {
  const welcome = await menbe.openExtensionPage('welcome.html#import');
  await welcome.waitForSelector('dialog[open]');
  await welcome.close();
});
