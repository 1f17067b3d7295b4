import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { GO, pageWith, STAY, type Thing, wordsOf } from '../support/rendered-things';
import { type FixtureServer, serveFixtures } from '../support/serve-fixtures';

let menbe: MenbeChromium;
let server: FixtureServer;

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures({ '/go': pageWith(GO), '/stay': pageWith(STAY) });
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

/** What of some things is in the text that is archived of the page on which they are. */
async function archivedOf(path: string, things: readonly Thing[]): Promise<string[]> {
  const page = await openPage(menbe, server.url(path));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const { snapshotId } = await archivePage(menbe, page);
  await page.close();
  const library = await menbe.openExtensionPage('library.html');
  const content = (await readRows(library, 'contents')).find(({ id }) => id === snapshotId);
  await library.close();
  const text = content?.text ?? '';
  expect(text).toContain('The harbour authority said on Tuesday');
  return things.filter((thing) => text.includes(wordsOf(thing))).map(({ what }) => what);
}

it('leaves out of twenty things that nobody sees each one', async () => {
  expect(GO).toHaveLength(20);
  expect(await archivedOf('/go', GO)).toEqual([]);
});

it('keeps of twenty things that the reader comes to each one', async () => {
  expect(STAY).toHaveLength(20);
  expect(await archivedOf('/stay', STAY)).toEqual(STAY.map(({ what }) => what));
});
