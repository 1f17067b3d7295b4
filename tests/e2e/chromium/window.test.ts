import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { startChromium } from '../support/chromium';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const NOTES = Array.from({ length: 30 }, (_, n) => n + 1);
const PARAGRAPHS = NOTES.map(
  (n) =>
    `The committee published its findings on Tuesday, and the ministry answered within hours.<sup><a href="#note-${n}">${n}</a></sup> ${'What was found in the archive of the port is told here at length. '.repeat(3)}`,
);
const FOOTNOTES = `<ol>${NOTES.map((n) => `<li id="note-${n}">The archive of the port, file ${n}.</li>`).join('')}</ol>`;

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
  { width: 420, height: 800 },
];

let menbe: MenbeChromium;
let server: FixtureServer;
const snapshots: string[] = [];

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures({});
  for (const word of ['findings', 'answers']) {
    const page = articlePage(`What the committee found in the port: ${word}`, PARAGRAPHS);
    server.set('/port', page.replace('</article>', `${FOOTNOTES}<p>Of the ${word}.</p></article>`));
    const tab = await openPage(menbe, server.url('/port', 'news.test'));
    snapshots.push((await archivePage(menbe, tab)).snapshotId ?? '');
    await tab.close();
  }
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

async function open(path: string, ready: string): Promise<Page> {
  const page = await menbe.openExtensionPage(path);
  await page.waitForSelector(ready);
  return page;
}

const openReader = () => open(`library.html#/read/${snapshots[1]}?q=port`, '#article-body p');

const VIEWS: readonly [name: string, openIt: () => Promise<Page>][] = [
  ['list', () => open('library.html', '[data-page-url]')],
  ['reader', openReader],
  [
    'comparison',
    () => open(`library.html#/compare/${snapshots[0]}/${snapshots[1]}`, '#comparison[data-phase=compared]'),
  ],
  ['settings', () => open('library.html#/settings', '#storage-use')],
  ['bin', () => open('library.html#/bin', '#bin')],
  ['popup', () => open('popup.html', '[data-page-url]')],
];

/** How much higher than the window a page is, and how far it can be scrolled itself, in CSS pixels. */
const beyondWindow = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight } = document.documentElement;
    scrollTo(0, scrollHeight);
    return [Math.max(0, scrollHeight - innerHeight), scrollY];
  });

describe.each(VIEWS)('the %s', (_name, openIt) => {
  let page: Page;
  beforeAll(async () => {
    page = await openIt();
  });
  afterAll(() => page.close());

  it.each(WINDOWS)('is as high as a window of $width by $height, and only its panes scroll', async (size) => {
    await page.setViewport(size);
    expect(await beyondWindow(page)).toEqual([0, 0]);
  });
});

it('keeps the library in sight while a footnote is gone to', async () => {
  const page = await openReader();
  await page.setViewport({ width: 1024, height: 700 });
  await page.click('#article-body sup a');
  await page.waitForFunction(() => document.activeElement?.localName === 'li');
  expect(await page.$eval('.library-bar', (bar) => bar.getBoundingClientRect().top)).toBe(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.close();
});
