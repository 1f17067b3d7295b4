import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../../scripts/build';
import { fingerprint } from '../../../utils/integrity/signing-key';
import { schemaProblems } from '../../support/export-schema';
import { archivePage, openPage } from '../support/archive-page';
import { startChromium, temporaryFolder } from '../support/chromium';
import { exportAll } from '../support/download';
import { accessibilityProblems } from '../support/check-accessibility';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const LONG =
  'The committee published its findings on Tuesday, and the ministry answered within hours, at some length. ';

let server: FixtureServer;
let menbe: MenbeChromium;
const ids: string[] = [];

beforeAll(async () => {
  server = await serveFixtures({});
  menbe = await startChromium();
  for (const name of ['one', 'two', 'three']) {
    server.set(`/${name}`, articlePage(`Findings ${name}`, Array(6).fill(LONG)));
    const page = await openPage(menbe, server.url(`/${name}`));
    const { phase, snapshotId } = await archivePage(menbe, page);
    expect(phase).toBe('archived');
    ids.push(snapshotId ?? '');
    await page.close();
  }
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
});

/** What the check of the whole archive says. */
async function verifyAll(
  page: Page,
): Promise<{ state: string | undefined; codes: (string | null)[]; text: string }> {
  await page.waitForSelector('#verify-archive');
  await page.click('#verify-archive');
  await page.waitForSelector('#verification');
  const said = await page.$eval('#verification', (element) => ({
    state: (element as HTMLElement).dataset.state,
    codes: Array.from(element.querySelectorAll('[data-code]'), (row) => row.getAttribute('data-code')),
    text: (element as HTMLElement).innerText,
  }));
  await page.keyboard.press('Escape');
  await page.waitForSelector('#verify-dialog', { hidden: true });
  return said;
}

it('verifies an archive that nobody touched, and one source from the reader', async () => {
  const page = await menbe.openExtensionPage('library.html#/settings');
  expect(await verifyAll(page)).toMatchObject({ state: 'good', codes: [] });
  const shown = await page.$eval('#device-fingerprint code', (code) => code.textContent ?? '');
  expect(shown).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  await page.goto(page.url().replace('#/settings', `#/read/${ids[0]}`));
  await page.reload();
  await page.waitForSelector('#export-source:not([aria-disabled=true])');
  await page.click('#more-actions');
  await page.click('#verify-source');
  await page.waitForSelector('#verification[data-state=good]');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.setViewport({ width: 420, height: 700 });
  const clipped = await page.$$eval('#verify-dialog, #verify-dialog *', (all) =>
    all.filter((each) => each.getBoundingClientRect().right > innerWidth).map((each) => each.outerHTML),
  );
  expect(clipped).toEqual([]);
  await page.close();
});

it('exports what verify.html accepts with its fingerprint, and refuses once it was tampered with', async () => {
  const folder = await temporaryFolder();
  const library = await menbe.openExtensionPage('library.html');
  await library.waitForSelector('[data-page-url]');
  const file = await exportAll(menbe, library, folder);
  await library.close();
  const text = await readFile(file, 'utf8');
  expect(schemaProblems(JSON.parse(text))).toBeNull();
  const tampered = join(folder, 'tampered.json');
  await writeFile(tampered, text.replaceAll('the ministry answered', 'the ministry was silent'));

  const page = await menbe.browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(
    pathToFileURL(join(await ensureBuild('chromium', console.log), 'evidence/verify.html')).href,
  );
  const check = async (path: string) => {
    const input = (await page.$('#file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await page.waitForSelector('#outcome[data-phase=done]');
    return page.$eval('#verification', (element) => ({
      state: (element as HTMLElement).dataset.state,
      codes: [
        ...new Set(
          Array.from(element.querySelectorAll('[data-code]'), (row) => row.getAttribute('data-code')),
        ),
      ],
    }));
  };
  await page.type('#expected', fingerprint(JSON.parse(text).evidence.device.keyId));
  expect(await check(file)).toEqual({ state: 'good', codes: [] });
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await check(tampered)).toEqual({ state: 'bad', codes: ['content-hash', 'file-changed'] });
  expect(requests).toHaveLength(1);
  await page.close();
});

it('says which source was changed behind its back', async () => {
  const page = await menbe.openExtensionPage('library.html#/settings');
  await page.evaluate(async (id) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('menbe');
      request.onsuccess = () => resolve(request.result);
    });
    const store = db.transaction('contents', 'readwrite').objectStore('contents');
    const row = await new Promise<{ text: string }>((resolve) => {
      const request = store.get(id);
      request.onsuccess = () => resolve(request.result);
    });
    const put = store.put({ ...row, text: row.text.replace('answered', 'was silent') });
    await new Promise((resolve) => (put.onsuccess = resolve));
    db.close();
  }, ids[1] ?? '');
  const said = await verifyAll(page);
  expect(said).toMatchObject({ state: 'bad', codes: ['content-hash'] });
  expect(said.text).toContain(ids[1]);
  expect(said.text).toContain('/two');
  await page.close();
});
