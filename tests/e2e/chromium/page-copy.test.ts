import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { makePng } from '../../support/make-png';
import { archivePage, openPage } from '../support/archive-page';
import { copyFrame, keptOf, openCopy, openReader } from '../support/attachments';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const WORDS =
  'The harbour office counted every boat that came in on Tuesday, and wrote the names down in ink. ';
const PARAGRAPHS = Array.from({ length: 6 }, (_, n) => `${n + 1}. ${WORDS.repeat(3)}`);

const png = (width: number, height: number, colour: [number, number, number]) => ({
  headers: { 'content-type': 'image/png' },
  body: makePng(width, height, colour),
});

let menbe: MenbeChromium;
let server: FixtureServer;
/** Stays behind: a tab in front of the page would be in its screenshot. */
let library: Page;

beforeAll(async () => {
  server = await serveFixtures({
    '/harbour': articlePage(
      'The harbour ledger',
      [
        ...PARAGRAPHS,
        '<figure><img src="/pier.png" alt="The pier"><figcaption>The pier.</figcaption></figure>',
        ...PARAGRAPHS,
      ],
      '<link rel="stylesheet" href="/s.css"><style>@import url(/imported.css);</style>',
    ),
    '/s.css': {
      headers: { 'content-type': 'text/css' },
      body: 'h1 { color: rgb(1, 2, 3); background: url(/stripe.png) }',
    },
    '/imported.css': { headers: { 'content-type': 'text/css' }, body: 'p { color: rgb(4, 5, 6) }' },
    '/pier.png': png(320, 200, [200, 80, 40]),
    '/stripe.png': png(8, 8, [40, 200, 80]),
  });
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
});

afterAll(async () => {
  await menbe.close();
  await server.close();
});

it('keeps the page as it looked, a screenshot and the pictures, and shows them with the server gone', async () => {
  const page = await openPage(menbe, server.url('/harbour'));
  await page.waitForFunction(() => document.images[0]?.complete);
  const { phase, snapshotId } = await archivePage(menbe, page);
  expect(phase).toBe('archived');
  const kept = await keptOf(library, snapshotId ?? '');
  expect(kept.map(({ kind, state, missing }) => [kind, state, missing])).toEqual([
    ['image', 'done', []],
    ['page-copy', 'done', []],
    ['screenshot', 'done', []],
  ]);
  expect(kept.find(({ kind }) => kind === 'image')?.url).toBe(server.url('/pier.png'));

  server.requests.length = 0;
  const reader = await openReader(menbe, snapshotId ?? '');
  await reader.waitForFunction(
    () => document.querySelector<HTMLImageElement>('.picture-kept img')?.naturalWidth === 320,
  );
  await reader.screenshot({ path: '/tmp/shot-reader.png' });
  await openCopy(reader);
  const frame = await copyFrame(reader);
  const looks = await frame.evaluate(() => ({
    heading: getComputedStyle(document.querySelector('h1') as Element).color,
    stripe: getComputedStyle(document.querySelector('h1') as Element).backgroundImage.slice(0, 26),
    paragraph: getComputedStyle(document.querySelector('p') as Element).color,
    picture: document.images[0]?.naturalWidth,
    text: document.body.innerText,
    origin,
  }));
  expect(looks).toMatchObject({
    heading: 'rgb(1, 2, 3)',
    stripe: 'url("data:image/png;base64',
    paragraph: 'rgb(4, 5, 6)',
    picture: 320,
    origin: 'null',
  });
  expect(looks.text).toContain(WORDS.trim());
  await reader.screenshot({ path: '/tmp/shot-copy.png' });
  await reader.keyboard.press('Escape');
  await reader.click('#kept-files [data-kind="screenshot"]');
  await reader.waitForFunction(
    () => (document.querySelector<HTMLImageElement>('#shown-picture')?.naturalWidth ?? 0) > 500,
  );
  await reader.screenshot({ path: '/tmp/shot-picture.png' });
  await reader.keyboard.press('Escape');
  await reader.click('#show-files');
  await reader.waitForSelector('#files-dialog .file-row');
  await reader.screenshot({ path: '/tmp/shot-files.png' });
  expect(server.requests).toEqual([]);
});
