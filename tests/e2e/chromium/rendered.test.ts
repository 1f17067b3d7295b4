import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { GO, pageWith, STAY, type Thing, wordsOf } from '../support/rendered-things';
import { type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const PIER =
  'The old pier will be taken down before the storms come, said the harbour authority on Tuesday evening. ';
const BEES =
  'Beekeepers in the valley lost almost half of their colonies last winter, more than in any year before it. ';

const story = (title: string, author: string, date: string, text: string): string =>
  `<div class="story"><article><h1>${title}</h1><p class="byline">By ${author}</p><p class="date">${date}</p>` +
  `${`<p>${text.repeat(2)}</p>`.repeat(4)}</article></div>`;

const FIRST = story('The old pier is to go', 'Ilsa Romberg', '15 September 2026', PIER);
const SECOND = story('Bees die in a mild winter', 'Odo Lindqvist', '3 January 2026', BEES);

/** An article whose site goes on to the next one without loading a page. */
const FIRST_PAGE = `<!doctype html><html lang="en"><head><title>The old pier is to go | The Quayside</title>
<meta property="og:title" content="The old pier is to go"><meta property="og:type" content="article">
<link rel="canonical" href="/first"><meta name="author" content="Ilsa Romberg">
<meta property="article:published_time" content="2026-09-15T06:30:00Z"></head><body><main>${FIRST}</main></body></html>`;

let menbe: MenbeChromium;
let server: FixtureServer;
let library: Page;

beforeAll(async () => {
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html');
  server = await serveFixtures({ '/go': pageWith(GO), '/stay': pageWith(STAY), '/first': FIRST_PAGE });
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

/** Archives what a tab shows, and closes it. */
async function archived(page: Page) {
  const { snapshotId } = await archivePage(menbe, page);
  await page.close();
  const snapshot = (await readRows(library, 'snapshots')).find(({ id }) => id === snapshotId);
  const content = (await readRows(library, 'contents')).find(({ id }) => id === snapshotId);
  return { snapshot, text: content?.text ?? '' };
}

/** What of some things is in the text that is archived of the page on which they are. */
async function archivedOf(path: string, things: readonly Thing[]): Promise<string[]> {
  const page = await openPage(menbe, server.url(path));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const { text } = await archived(page);
  expect(text).toContain('The harbour authority said on Tuesday');
  return things.filter((thing) => text.includes(wordsOf(thing))).map(({ what }) => what);
}

it('leaves out of 21 things that nobody sees each one', async () => {
  expect(GO).toHaveLength(21);
  expect(await archivedOf('/go', GO)).toEqual([]);
});

it('keeps of 21 things that the reader comes to each one', async () => {
  expect(STAY).toHaveLength(21);
  expect(await archivedOf('/stay', STAY)).toEqual(STAY.map(({ what }) => what));
});

describe('a site that goes on to another article', () => {
  const PIER_FIELDS = {
    title: 'The old pier is to go',
    byline: 'Ilsa Romberg',
    publishedTime: '2026-09-15T06:30:00Z',
  };
  const BEES_FIELDS = {
    title: 'Bees die in a mild winter',
    byline: 'Odo Lindqvist',
    publishedTime: '2026-01-03',
  };

  /** Opens the first article, and goes on as the site does. */
  async function goOn(
    html: string,
    where: 'instead' | 'below',
    address: string | null,
    from = '/first',
  ): Promise<Page> {
    const page = await openPage(menbe, server.url(from));
    await page.evaluate(
      (next, place, path) => {
        const main = document.querySelector('main');
        if (place === 'instead') main?.replaceChildren();
        main?.insertAdjacentHTML('beforeend', next);
        if (path === null) return;
        history.pushState(null, '', path);
        main?.lastElementChild?.scrollIntoView();
      },
      html,
      where,
      address,
    );
    return page;
  }

  it('has that one archived where it stands instead of the first', async () => {
    const { snapshot, text } = await archived(await goOn(SECOND, 'instead', '/second'));
    expect(snapshot).toMatchObject({ ...BEES_FIELDS, url: server.url('/second') });
    expect(text).not.toContain(PIER.trim());
  });

  it('has that one archived where it was appended and come to', async () => {
    const { snapshot, text } = await archived(await goOn(SECOND, 'below', '/third'));
    expect(snapshot).toMatchObject({ ...BEES_FIELDS, url: server.url('/third') });
    expect(text).toContain(BEES.trim());
    expect(text).not.toContain(PIER.trim());
  });

  const inBoxes = (html: string) =>
    html.replace('<article>', '<section>').replace('</article>', '</section>');

  it('has that one archived where it was appended in boxes that are no articles', async () => {
    server.set('/boxes', FIRST_PAGE.replace(FIRST, inBoxes(FIRST)).replace('"/first"', '"/boxes"'));
    const page = await goOn(inBoxes(SECOND), 'below', '/fourth', '/boxes');
    const { snapshot, text } = await archived(page);
    expect(snapshot).toMatchObject({ ...BEES_FIELDS, url: server.url('/fourth') });
    expect(text).not.toContain(PIER.trim());
  });

  it('has the first archived as long as the address is that of the first', async () => {
    const { snapshot, text } = await archived(await goOn(SECOND, 'below', null));
    expect(snapshot).toMatchObject({ ...PIER_FIELDS, url: server.url('/first') });
    expect(text).not.toContain(BEES.trim());
    const boxes = await archived(await goOn(inBoxes(SECOND), 'below', null, '/boxes'));
    expect(boxes.snapshot).toMatchObject({ ...PIER_FIELDS, url: server.url('/boxes') });
    expect(boxes.text).not.toContain(BEES.trim());
  });
});
