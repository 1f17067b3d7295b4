import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pressArchive } from '../../../scripts/browser/press-archive';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { makePng } from '../../support/make-png';
import { openPage } from '../support/archive-page';
import { keptOf } from '../support/attachments';
import { startChromium } from '../support/chromium';
import { keptPixels, keptText } from '../support/kept-files';
import { noticeText } from '../support/notice-text';
import { grantTab, pressShortcut } from '../support/press-shortcut';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const WORDS =
  'The harbour office counted every boat that came in on Tuesday, and wrote the names down in ink. ';

/** Draws, and gives a shadow tree and the document styles that Chromium leaves out of copies. Runs before the names stand in the page. */
const DRAWN = `<canvas width="40" height="30"></canvas><div id="box"></div><script>
  document.querySelector('canvas').getContext('2d').fillRect(0, 0, 40, 30);
  const adopted = (text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; };
  document.querySelector('#box').attachShadow({ mode: 'open' }).innerHTML = '<style>p { color: rgb(7, 7, 7) }</style><p>Boxed</p>';
  document.adoptedStyleSheets = [adopted('h1 { border-top: 3px solid rgb(9, 9, 9) }')];
</script>`;

let menbe: MenbeChromium;
let server: FixtureServer;
/** Stays behind: a tab in front of the page would be in its screenshot. */
let library: Page;
/** Markup that shadows all properties of the document, of a form, and of a form that lies over the page. */
let shadowing: string;
let names: { document: string[]; form: string[] };

beforeAll(async () => {
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
  names = await library.evaluate(() => {
    const namesOf = (prototype: object): string[] => {
      const own = Object.getOwnPropertyNames(prototype);
      const next = Object.getPrototypeOf(prototype) as object | null;
      return next === null ? own : [...own, ...namesOf(next)];
    };
    return { document: namesOf(HTMLDocument.prototype), form: namesOf(HTMLFormElement.prototype) };
  });
  const images = names.document.map((name) => `<img name="${name}" hidden>`).join('');
  const fields = names.form.map((name) => `<input type="hidden" name="${name}">`).join('');
  const fixed = 'position: fixed; left: 0; bottom: 0; height: 9px; width: 100%; background: rgb(9, 99, 9)';
  shadowing = `${images}<form>${fields}</form><form style="${fixed}">${fields}</form>`;
  const paragraphs = Array.from({ length: 12 }, (_, n) => `${n + 1}. ${WORDS.repeat(6)}`);
  const picture = '<figure><img src="/pier.png" alt="The pier"><figcaption>The pier.</figcaption></figure>';
  server = await serveFixtures({
    '/names': articlePage('The harbour ledger', [...paragraphs, picture, DRAWN, ...paragraphs, shadowing]),
    '/login': `<!doctype html><title>Members</title><h1>Members</h1><p>Please give your name and password to read on.</p><input type="password">${shadowing}`,
    '/pier.png': { headers: { 'content-type': 'image/png' }, body: makePng(320, 200, [200, 80, 40]) },
  });
  await menbe.inServiceWorker(() =>
    chrome.storage.local.set({ 'setting:keepFullPage': { version: 1, value: 'on' } }),
  );
});
afterAll(async () => {
  await menbe.close();
  await server.close();
});

it('keeps a page whole whose names shadow all that documents and forms have', async () => {
  expect(names.document.length).toBeGreaterThan(250);
  expect(names.form.length).toBeGreaterThan(250);
  const url = server.url('/names');
  const page = await openPage(menbe, url);
  await grantTab(menbe, page);
  await pressShortcut(menbe);
  expect(await noticeText(page)).toMatch(/^Archived/);
  const snapshot = (await readRows(library, 'snapshots')).find((row) => row.url === url);
  expect(snapshot).toMatchObject({ title: 'The harbour ledger', answered: 200 });
  const content = (await readRows(library, 'contents')).find(({ id }) => id === snapshot?.id);
  expect(content?.text.match(/counted every boat/g)).toHaveLength(24 * 6);
  const kept = await keptOf(library, snapshot?.id ?? '');
  expect(kept.map(({ kind, state, missing }) => [kind, state, missing])).toEqual([
    ['full-screenshot', 'done', []],
    ['image', 'done', []],
    ['page-copy', 'done', []],
    ['screenshot', 'done', []],
  ]);
  const [whole, , copy] = kept;
  if (!whole || !copy) throw new Error('Nothing was kept.');
  // The form at the lower edge of the window is in the picture once, and not where it would cover what comes below.
  const pixels = await keptPixels(library, whole, ['9,99,9']);
  const width = await page.evaluate('innerWidth');
  expect(pixels['9,99,9']).toBe(9 * Number(width));
  const text = await keptText(library, copy);
  for (const style of ['rgb(7, 7, 7)', 'rgb(9, 9, 9)', 'data:image/png'])
    expect(text, style).toContain(style);
  await page.close();
});

it('doubts a form to log in whose names shadow what tells it', async () => {
  const page = await openPage(menbe, server.url('/login'));
  const popup = await menbe.triggerAction(page);
  expect((await pressArchive(popup)).phase).toBe('archived');
  const doubt = await popup.waitForSelector('#page-doubt');
  expect(await doubt?.evaluate((element) => element.textContent)).toBe(
    'This looks like a form to log in, with hardly any text.',
  );
  await popup.close();
  await page.close();
});
