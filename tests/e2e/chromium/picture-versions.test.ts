import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { makePng } from '../../support/make-png';
import { archivePage, openPage } from '../support/archive-page';
import { keptOf } from '../support/attachments';
import { startChromium } from '../support/chromium';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const STORY = Array.from(
  { length: 6 },
  (_, n) => `${n + 1}. The harbour office counted every boat that came in, and wrote the names down in ink.`,
);
const FIGURE = '<figure><img src="/pier.png" alt="The pier"><figcaption>The pier.</figcaption></figure>';

const picture = (colour: [number, number, number]) => ({
  headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
  body: makePng(320, 200, colour),
});

let menbe: MenbeChromium;
let server: FixtureServer;
/** Stays behind: a tab in front of the page would be in its screenshot. */
let library: Page;

beforeAll(async () => {
  server = await serveFixtures({
    '/harbour': articlePage('The harbour ledger', [...STORY, FIGURE, ...STORY]),
    '/pier.png': picture([200, 80, 40]),
  });
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
});
afterAll(async () => {
  await menbe.close();
  await server.close();
});

async function archive() {
  const page = await openPage(menbe, server.url('/harbour'));
  await page.waitForFunction(() => document.images[0]?.complete);
  const status = await archivePage(menbe, page);
  await keptOf(library, status.snapshotId ?? '');
  await page.close();
  return status;
}

it('takes another picture under the same address for another version, and says so', async () => {
  const first = await archive();
  expect(first.phase).toBe('archived');
  expect(await archive()).toMatchObject({ phase: 'unchanged', snapshotId: first.snapshotId });
  server.set('/pier.png', picture([40, 80, 200]));
  const second = await archive();
  expect(second.phase).toBe('archived');
  expect(await archive()).toMatchObject({ phase: 'unchanged', snapshotId: second.snapshotId });

  const compared = `library.html#/compare/${first.snapshotId}/${second.snapshotId}`;
  const page = await menbe.openExtensionPage(compared);
  await page.waitForSelector('#comparison[data-phase="compared"]');
  const told = await page.$$eval('[data-picture]', (rows) =>
    rows.map((row) => row.getAttribute('data-picture')),
  );
  expect(told).toEqual(['bytes']);
  const summary = await page.$eval('#comparison-summary', ({ textContent }) => textContent);
  expect(summary).toBe('Changed: Pictures. The text is the same in both versions.');
});
