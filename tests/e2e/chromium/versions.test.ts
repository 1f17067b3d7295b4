import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { pressArchive } from '../../../scripts/browser/press-archive';
import { archivePage, openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium, temporaryFolder } from '../support/chromium';
import { download } from '../support/download';
import { layoutProblems } from '../support/layout-problems';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const FIRST =
  'The reservoir above the town holds 42 million cubic metres of water, the company that runs it said on Tuesday evening.';
const SECOND =
  'Engineers found the crack during an inspection in March, and the gates were closed while divers looked at the foundation.';
const MARKUP =
  'Whoever writes &lt;img src=x onerror=alert(1)&gt; into a letter to the editor gets it printed as it stands.';
const FILLER = Array.from(
  { length: 9 },
  (_, n) =>
    `Paragraph ${n}: the committee published its findings on Tuesday, and the ministry answered within a few hours.`,
);
const PARAGRAPHS = [FIRST, SECOND, MARKUP, ...FILLER];
const EDITED = [
  FIRST.replace('42 million', '24 million'),
  MARKUP.replace('printed', 'read'),
  ...FILLER,
  SECOND,
  'Correction: an earlier version of this article gave a wrong figure for the reservoir.',
];

/** What changes at every load, as sites show it. */
const loaded = (count: number) =>
  `<p>${count} views | ${count % 50} comments | ${count % 20} minutes ago</p>
   <p>Read also: <a href="/news/${count}">Story number ${count} of the day</a></p>`;

const pageOf = (title: string, paragraphs: readonly string[], count: number) =>
  articlePage(title, paragraphs).replace('</h1>', `</h1>${loaded(count)}`);

let menbe: MenbeChromium;
let server: FixtureServer;
const snapshots: string[] = [];

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures({});
  server.set('/dam', pageOf('The dam above the town', PARAGRAPHS, 1204));
  snapshots.push((await archived('/dam')).snapshotId ?? '');
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

async function archived(path: string) {
  const page = await openPage(menbe, server.url(path, 'news.test'));
  const status = await archivePage(menbe, page);
  await page.close();
  return status;
}

const hashOf = (old = snapshots[0], next = snapshots[1]) => `library.html#/compare/${old}/${next}`;

async function compare(hash = hashOf()): Promise<Page> {
  const page = await menbe.openExtensionPage(hash);
  await page.waitForSelector('#comparison[data-phase=compared] #comparison-summary');
  return page;
}

const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) => elements.map((element) => (element as HTMLElement).innerText.trim()));
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-fact') ?? document.activeElement?.className);

describe('versions', () => {
  it('makes no version of a page of which only counts, times and links to other articles changed', async () => {
    server.set('/dam', pageOf('The dam above the town', PARAGRAPHS, 98_113));
    expect(await archived('/dam')).toMatchObject({ phase: 'unchanged', snapshotId: snapshots[0] });
  });

  it('tells in the popup what changed since the page was archived, and leads there', async () => {
    server.set('/dam', pageOf('The dam over the town', EDITED, 98_140));
    const page = await openPage(menbe, server.url('/dam', 'news.test'));
    const popup = await menbe.triggerAction(page);
    const { phase, snapshotId } = await pressArchive(popup);
    expect(phase).toBe('archived');
    snapshots.push(snapshotId ?? '');
    await popup.waitForFunction(() => document.querySelector('#changed-since')?.textContent?.includes('('), {
      polling: 100,
    });
    expect(await texts(popup, '#changed-since')).toEqual([
      expect.stringMatching(
        /^Changed since you archived it on .+ \(headline, 4 paragraphs\) Show what changed$/,
      ),
    ]);
    expect(await accessibilityProblems(popup)).toEqual([]);
    const opened = menbe.browser.waitForTarget((target) => target.url().includes('#/compare/'));
    await popup.click('#changed-since a');
    expect((await opened).url()).toContain(`#/compare/${snapshots[0]}/${snapshots[1]}`);
    await page.close();
  });

  it('leads from the reader to what changed since the version before, and keeps the search', async () => {
    const page = await menbe.openExtensionPage(`library.html#/read/${snapshots[1]}?q=dam&sort=title`);
    await (await page.waitForSelector('#versions'))?.click();
    await page.waitForSelector('#compare-versions');
    await page.click('#compare-versions');
    await page.waitForSelector('#comparison[data-phase=compared]');
    expect(new URL(page.url()).hash).toBe(`#/compare/${snapshots[0]}/${snapshots[1]}?q=dam&sort=title`);
    await page.keyboard.press('Escape');
    await page.waitForSelector('#reader');
    expect(new URL(page.url()).hash).toBe(`#/read/${snapshots[1]}?q=dam&sort=title`);
    await page.close();
  });
});

describe('comparing two versions', () => {
  it('tells the headline first, then each change of the text as what it is', async () => {
    const page = await compare();
    expect(await texts(page, '#comparison-summary')).toEqual(['4 paragraphs changed']);
    // Headings and text begin at one edge, away from the pane's.
    const edges = await page.$$eval('#comparison :is(h1, h2, .compared-words)', (all) =>
      all.map((each) => each.getBoundingClientRect().left),
    );
    const pane = await page.$eval('#comparison', (main) => main.getBoundingClientRect().left);
    expect(new Set(edges).size).toBe(1);
    expect((edges[0] ?? 0) - pane).toBeGreaterThanOrEqual(12);
    expect(await texts(page, '[data-fact] b')).toEqual(['Headline']);
    expect(await texts(page, '[data-fact] del, [data-fact] ins')).toEqual([
      expect.stringContaining('above'),
      expect.stringContaining('over'),
    ]);
    expect(await texts(page, '.compared-head b')).toEqual([
      'Headline',
      'Edited',
      'Moved from here',
      'Edited',
      'Moved here',
      'Correction note',
    ]);
    expect(await texts(page, '.compared-head bdi')).toEqual(['Figure changed: 42 → 24']);
    expect(await page.$$eval('#comparison img', (images) => images.length)).toBe(0);
    await page.close();
  });

  it('goes from change to change by keys, folds what is unchanged, and is accessible in both views', async () => {
    const page = await compare();
    await page.waitForSelector('#next-change:not([aria-disabled=true])');
    const order: (string | null | undefined)[] = [];
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('n');
      order.push(await focused(page));
    }
    expect(order).toEqual([
      'title',
      'compared compared-edited',
      'compared compared-edited',
      'compared compared-moved-here',
      'compared compared-added',
    ]);
    expect(await texts(page, '.compare-position')).toEqual(['5 of 5']);
    await page.keyboard.press('p');
    expect(await focused(page)).toBe('compared compared-moved-here');
    await page.click('.compared-moved-here .link-button');
    expect(await focused(page)).toBe('compared compared-moved-away');

    const shown = await page.$$eval('.compared', (rows) => rows.length);
    await page.click('.compared-fold');
    expect(await page.$$eval('.compared', (rows) => rows.length)).toBeGreaterThan(shown);
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.click('.compare-views .button:last-child');
    await page.waitForSelector('.sides');
    expect(await texts(page, '.compared-edited .sides p')).toEqual([
      expect.stringContaining('42'),
      expect.stringContaining('24'),
      expect.stringContaining('printed'),
      expect.stringContaining('read'),
    ]);
    expect(await accessibilityProblems(page)).toEqual([]);
    for (const width of [1280, 700, 360]) {
      await page.setViewport({ width, height: 800 });
      expect(await layoutProblems(page)).toEqual([]);
    }
    await page.close();
  });

  it('copies the comparison as text, and exports it as a page that needs nothing and runs nothing', async () => {
    const page = await compare();
    await menbe.session.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite'] });
    await page.bringToFront();
    await page.click('#copy-comparison');
    await page.waitForFunction(() => document.querySelector('.copy-outcome')?.textContent === 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('The dam [-above-] {+over+} the town');
    expect(copied).toContain('holds [-42-] {+24+} million');

    const file = await download(menbe, await temporaryFolder(), () => page.click('#export-comparison'));
    expect(basename(file)).toMatch(/^menbe-changes-[\d-]+\.html$/);
    const html = await readFile(file, 'utf8');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toMatch(/<(?:img|script|link)|<[^>]*\ssrc=/);
    const exported = await menbe.browser.newPage();
    await exported.goto(`file://${file}`);
    expect(await texts(exported, 'h1')).toEqual(['What changed: The dam over the town']);
    expect(await accessibilityProblems(exported)).toEqual([]);
    await exported.close();
    await page.close();
  });

  it('compares any two versions, in either direction, and says when there is nothing to see', async () => {
    server.set('/dam', pageOf('The dam above the town', PARAGRAPHS, 7));
    snapshots.push((await archived('/dam')).snapshotId ?? '');
    const page = await compare(hashOf(snapshots[1], snapshots[2]));
    expect(await texts(page, '.version-choice tbody time')).toHaveLength(3);
    await page.click(`.version-choice [name=compare-old][value="${snapshots[0]}"]`);
    await page.waitForFunction(
      () =>
        document.querySelector('#comparison-summary')?.textContent === 'No difference in what a reader sees',
    );
    expect(new URL(page.url()).hash).toBe(`#/compare/${snapshots[0]}/${snapshots[2]}`);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('says so when one of the versions is gone', async () => {
    const page = await menbe.openExtensionPage(hashOf(snapshots[0], 'gone'));
    await page.waitForSelector('#comparison [data-code=snapshot-missing]');
    await page.close();
  });
});
