import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { makePng } from '../../support/make-png';
import { schemaProblems } from '../../support/export-schema';
import { archivePage, openPage } from '../support/archive-page';
import { keptOf } from '../support/attachments';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium, temporaryFolder } from '../support/chromium';
import { exportAs } from '../support/download';
import { bagProblems, unpack } from '../support/evidence-package';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const WORDS =
  'The harbour office counted every boat that came in on Tuesday, and wrote the names down in ink. ';
const PARAGRAPHS = Array.from({ length: 6 }, (_, n) => `${n + 1}. ${WORDS.repeat(3)}`);
const REST = Array.from(
  { length: 6 },
  (_, n) =>
    `At ${n + 7} o’clock the pilot boat went out and came back with nothing to tell, as on every day of that long week.`,
);
const FIGURE = '<figure><img src="/pier.png" alt="The pier"><figcaption>The pier.</figcaption></figure>';

let server: FixtureServer;
let menbe: MenbeChromium;
let library: Page;
const ids: string[] = [];

beforeAll(async () => {
  server = await serveFixtures({
    '/harbour': articlePage('The harbour ledger', [...PARAGRAPHS, FIGURE, ...REST]),
    '/tide': articlePage('A tide of &lt;script>alert(1)&lt;/script> papers', PARAGRAPHS),
    '/other': articlePage('Nobody asked for this', PARAGRAPHS),
    '/pier.png': { headers: { 'content-type': 'image/png' }, body: makePng(320, 200, [200, 80, 40]) },
  });
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html');
  for (const path of ['/harbour', '/tide', '/other']) await archive(path);
  const edited = PARAGRAPHS.map((text) => text.replace('Tuesday', 'Wednesday'));
  server.set('/harbour', articlePage('The harbour ledger', [...edited, FIGURE, ...REST]));
  await archive('/harbour');
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
});

async function archive(path: string): Promise<void> {
  const page = await openPage(menbe, server.url(path));
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  const { phase, snapshotId = '' } = await archivePage(menbe, page);
  expect(phase).toBe('archived');
  await keptOf(library, snapshotId ?? '');
  ids.push(snapshotId ?? '');
  await page.close();
}

/** What verify.html says of a file. */
async function verified(page: Page, path: string) {
  // What it said of the file before is gone.
  await page.reload();
  const input = (await page.$('#file')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await page.waitForSelector('#outcome[data-phase=done]');
  return page.$eval('#verification', (element) => ({
    state: (element as HTMLElement).dataset['state'],
    problems: Array.from(element.querySelectorAll('[data-code]'), (row) => [
      row.getAttribute('data-code'),
      row.querySelector('code')?.textContent ?? null,
    ]),
  }));
}

it('exports chosen sources as a package that common tools and verify.html accept, and no other', async () => {
  await library.bringToFront();
  for (const path of ['/harbour', '/tide']) {
    const row = await library.waitForSelector(`[data-page-url="${server.url(path)}"] input[type=checkbox]`);
    await row?.click();
  }
  await library.click('.chosen-bar button[title^="Export"]');
  await library.waitForSelector('#export-dialog');
  expect(await accessibilityProblems(library)).toEqual([]);
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'download'));
  const zip = await exportAs(menbe, library, 'package', join(folder, 'download'));
  expect(basename(zip)).toMatch(/^menbe-\d{4}-\d\d-\d\d-\d{4}-[a-z0-9-]+\.zip$/);

  // Other tools than ours
  await mkdir(join(folder, 'unpacked'));
  const bag = await unpack(zip, join(folder, 'unpacked'));
  expect(basename(bag)).toBe(basename(zip, '.zip'));
  execFileSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], {
    cwd: bag,
  });
  expect(await bagProblems(bag)).toEqual([]);
  const kept = await readdir(join(bag, 'data/attachments', ids[0] ?? ''));
  expect(kept.sort()).toEqual(['image-001.png', 'page.mhtml', 'screenshot.png']);
  const file = JSON.parse(await readFile(join(bag, 'data/menbe-export.json'), 'utf8'));
  expect(schemaProblems(file)).toBeNull();
  expect(file.items.map(({ id }: { id: string }) => id).sort()).toEqual([ids[0], ids[1], ids[3]].sort());
  expect(file.evidence.proofs.length).toBeGreaterThan(0);
  expect(await readFile(zip, 'utf8')).not.toContain('Nobody asked for this');

  const page = await menbe.browser.newPage();
  await page.goto(pathToFileURL(join(bag, 'verify.html')).href);
  expect(await verified(page, zip)).toEqual({ state: 'good', problems: [] });
  expect(await accessibilityProblems(page)).toEqual([]);

  const bytes = await readFile(zip);
  const flipped = async (text: string) => {
    const at = bytes.indexOf(text);
    expect(at).toBeGreaterThan(0);
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const path = join(folder, 'changed.zip');
    await writeFile(path, changed);
    return verified(page, path);
  };
  // In a page copy, the export, the report, verify.html, the seal
  expect((await flipped('Content-Type: multipart/related')).problems).toEqual([
    ['attachment-hash', expect.stringContaining('/page.mhtml')],
  ]);
  expect((await flipped('"title":"A tide')).problems.map(([code]) => code)).toContain('file-changed');
  expect((await flipped('<h1>Evidence report')).problems).toEqual([['package-file-changed', 'report.html']]);
  expect((await flipped('This page verifies an export')).problems).toEqual([
    ['package-file-changed', 'verify.html'],
  ]);
  expect((await flipped('"tagManifestSha256"')).problems).toEqual([['package-seal', 'seal.json']]);
  expect(await verified(page, zip)).toEqual({ state: 'good', problems: [] });

  // The report, as it lies in the folder
  await page.goto(pathToFileURL(join(bag, 'report.html')).href);
  const report = await page.evaluate(() => ({
    titles: Array.from(document.querySelectorAll('h2 bdi'), ({ textContent }) => textContent),
    scripts: document.scripts.length,
    pictures: Array.from(document.images, ({ naturalWidth }) => naturalWidth > 0),
    edits: Array.from(document.querySelectorAll('.changes ins'), ({ textContent }) => textContent),
    links: Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'), ({ href }) => href),
  }));
  expect(report).toMatchObject({
    titles: ['The harbour ledger', 'A tide of <script>alert(1)</script> papers'],
    scripts: 0,
    pictures: [true, true, true],
    edits: Array(6).fill('Wednesday'),
  });
  for (const href of report.links) await readFile(new URL(href));
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.close();
});

it('exports the source in the reader', async () => {
  const page = await menbe.openExtensionPage(`library.html#/read/${ids[2]}`);
  await page.waitForSelector('#export-source:not([aria-disabled=true])');
  await page.click('#export-source');
  const zip = await exportAs(menbe, page, 'package', await temporaryFolder());
  const names = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' });
  expect(names).toContain(`data/attachments/${ids[2]}/page.mhtml`);
  expect(names).not.toContain(ids[0]);
  await page.close();
});
