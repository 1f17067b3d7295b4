import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { pressArchive } from '../../../scripts/browser/press-archive';
import { openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium } from '../support/chromium';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const LINE =
  'The harbour office counted every boat that came in on Tuesday, and wrote the names down in ink. ';

let menbe: MenbeChromium;
let server: FixtureServer;

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures({
    '/harbour': articlePage('The harbour ledger', [LINE.repeat(3), LINE.repeat(4)]),
  });
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

it('opens beside the page from the popup, with what the archive has of it, and knows no page it was not shown', async () => {
  const tab = await openPage(menbe, server.url('/harbour', 'news.test'));
  const popup = await menbe.triggerAction(tab);
  await pressArchive(popup);
  await popup.waitForSelector('#beside-page');
  await popup.click('#beside-page');
  const target = await menbe.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'));
  const panel = await target.asPage();
  await panel.waitForSelector('.side-versions li');
  expect(await panel.$eval('.side-title', ({ textContent }) => textContent)).toContain('The harbour ledger');
  expect(await panel.$$('#tag-input, #add-note, #watch-page')).toHaveLength(3);
  expect(await accessibilityProblems(panel)).toEqual([]);

  // Access came with the click, to that page alone.
  const other = await openPage(menbe, server.url('/harbour', 'other.test'));
  await other.bringToFront();
  await panel.waitForSelector('#side-hidden');
  await other.close();
  await tab.bringToFront();
  await panel.waitForSelector('.side-versions li');
});
