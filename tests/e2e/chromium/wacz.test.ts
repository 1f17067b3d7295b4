import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../../scripts/build';
import { makePng } from '../../support/make-png';
import { readZotero } from '../../support/read-zotero';
import { readStoredZip } from '../../support/read-stored-zip';
import { bytesAt, readWacz, type ReadWacz, recordAt, waczProblems } from '../../support/read-wacz';
import { archivePage, openPage } from '../support/archive-page';
import { keptOf, openTab } from '../support/attachments';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium, temporaryFolder } from '../support/chromium';
import { chooseFormat, exportAs } from '../support/download';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const LINE =
  'The lighthouse keeper wrote down every ship that passed, the hour it passed, and which flag it flew. ';
const PARAGRAPHS = Array.from({ length: 6 }, (_, n) => `${n + 1}. ${LINE.repeat(3)}`);
const LIGHT = makePng(320, 200, [250, 200, 40]);
const STRIPE = makePng(8, 8, [40, 80, 200]);

const image = (body: Buffer) => ({ headers: { 'content-type': 'image/png' }, body });

let menbe: MenbeChromium;
let server: FixtureServer;
let library: Page;
const ids: string[] = [];

beforeAll(async () => {
  const paragraphs = [
    ...PARAGRAPHS,
    '<figure><img src="/light.png?größe=1" alt="The light"></figure>',
    ...PARAGRAPHS,
    '<iframe src="/frame" width="300" height="80"></iframe>',
  ];
  const head =
    '<link rel="stylesheet" href="/s.css"><style>main { border-left: 9px solid rgb(7, 8, 9) }</style>';
  server = await serveFixtures({
    '/lighthouse': articlePage('The lighthouse', paragraphs, head),
    '/plain': articlePage('Without a copy', PARAGRAPHS),
    '/frame': '<!doctype html><title>Frame</title><p>In a frame</p><img src="/stripe.png">',
    '/s.css': {
      headers: { 'content-type': 'text/css' },
      body: 'h1 { color: rgb(1, 2, 3); background: url(/stripe.png) }',
    },
    '/light.png': image(LIGHT),
    '/stripe.png': image(STRIPE),
  });
  menbe = await startChromium();
  library = await menbe.openExtensionPage('library.html#/');
  for (const path of ['/lighthouse', '/plain']) {
    const page = await openPage(menbe, server.url(path));
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    const { snapshotId = '' } = await archivePage(menbe, page);
    ids.push(snapshotId ?? '');
    await keptOf(library, snapshotId ?? '');
    await page.close();
  }
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
});

/** Exports everything by the library's dialog; gives the file. */
async function exportIn(format: 'wacz' | 'markdown', extension: string): Promise<Buffer> {
  await library.bringToFront();
  await library.click('#export-button');
  await chooseFormat(library, format);
  expect(await library.$('#export-verify')).toBeNull();
  const file = await exportAs(menbe, library, format, await temporaryFolder());
  await library.click('#export-result .icon-button');
  const [name = '', ...extensions] = basename(file).split('.');
  expect(name).toMatch(/^menbe-\d{4}-\d\d-\d\d-\d{4}-[a-z0-9-]+$/);
  expect(extensions.join('.')).toBe(extension);
  return readFile(file);
}

const exportWacz = () => exportIn('wacz', 'wacz');

const lineOf = (wacz: ReadWacz, url: string) => {
  const line = wacz.lines.find((each) => each.url === url);
  if (!line) throw new Error(`${url} is not in the index`);
  return line;
};

it('exports pages as they looked with their pictures, as an independent reader finds them', async () => {
  const file = await exportWacz();
  expect(await waczProblems(file)).toEqual([]);
  const wacz = readWacz(file);
  const page = server.url('/lighthouse');
  const light = lineOf(wacz, server.url('/light.png?gr%C3%B6%C3%9Fe=1'));
  expect(light.mime).toBe('image/png');
  expect(Buffer.from((await recordAt(wacz, light)).payload ?? []).equals(LIGHT)).toBe(true);

  const record = await recordAt(wacz, lineOf(wacz, page));
  expect(record.warcType).toBe('resource');
  const html = new TextDecoder().decode(record.payload ?? new Uint8Array());
  expect(html).toContain('border-left: 9px solid rgb(7, 8, 9)');
  expect(html).toContain(`src="${server.url('/frame')}"`);
  expect(html).not.toContain('cid:');
  const kept = await keptOf(library, ids[0] ?? '');
  const copy = kept.find(({ kind }) => kind === 'page-copy');
  expect(record.warcDate).toBe(copy?.capturedAt);
  for (const url of ['/s.css', '/frame', '/stripe.png'].map((path) => server.url(path)))
    expect(bytesAt(wacz, lineOf(wacz, url)).length).toBeGreaterThan(0);
  expect(lineOf(wacz, `urn:view:${page}`).mime).toBe('image/png');

  expect(wacz.pages.map(({ url, title }) => [url, title])).toEqual([
    [page, 'The lighthouse'],
    [server.url('/plain'), 'Without a copy'],
  ]);
  expect(wacz.pages[0]?.text).toContain(LINE.trim());
});

it('exports the same sources for Zotero, with the article, its picture and the saved page', async () => {
  await library.bringToFront();
  await library.click('#export-button');
  const path = await exportAs(menbe, library, 'zotero', await temporaryFolder());
  await library.click('#export-result .icon-button');
  expect(path).toMatch(/\.zotero\.zip$/);
  const { items, problems } = await readZotero(new Uint8Array(await readFile(path)));
  expect(problems).toEqual([]);
  expect(items.map(({ itemType, title, url }) => [itemType, title, url])).toEqual([
    ['webpage', 'The lighthouse', server.url('/lighthouse')],
    ['webpage', 'Without a copy', server.url('/plain')],
  ]);
  const [article, copy] = items[0]?.attachments ?? [];
  expect(article?.text).toContain('src="data:image/png;base64,');
  expect(copy).toMatchObject({ title: 'Saved page', mimeType: 'multipart/related' });
  expect(copy?.text).toContain('Saved by Blink');
});

it('writes the same pages as notes, with the kept picture beside them', async () => {
  const files = readStoredZip(await exportIn('markdown', 'md.zip'));
  const [picture = ''] = [...files.keys()].filter((name) => name.startsWith('attachments/'));
  expect([...files.keys()].sort()).toEqual(['The lighthouse.md', 'Without a copy.md', picture].sort());
  expect(files.get(picture)?.equals(LIGHT)).toBe(true);
  const note = files.get('The lighthouse.md')?.toString('utf8');
  expect(note).toContain(`source: "${server.url('/lighthouse')}"`);
  expect(note).toContain(`![The light](${picture})`);
  expect(note).toContain(LINE.trim());
});

it('opens the extracted article under an address of its own when the copy was removed', async () => {
  const reader = await menbe.openExtensionPage(`library.html#/read/${ids[1]}`);
  await openTab(reader, 'files');
  await reader.waitForSelector('#panel-files .file-row');
  await reader.click('#remove-files');
  await (await reader.waitForSelector('#confirm-yes'))?.click();
  await reader.waitForFunction(() => document.querySelectorAll('#panel-files .file-row').length === 0);
  await reader.close();
  const file = await exportWacz();
  expect(await waczProblems(file)).toEqual([]);
  const wacz = readWacz(file);
  const address = `urn:uuid:${ids[1]}`;
  expect(wacz.pages[1]).toMatchObject({ url: address, title: 'Without a copy' });
  expect(wacz.lines.map(({ url }) => url)).not.toContain(server.url('/plain'));
  const record = await recordAt(wacz, lineOf(wacz, address));
  const html = new TextDecoder().decode(record.payload ?? new Uint8Array());
  expect(html).toContain('This is the article as Menbe extracted it');
  expect(html).toContain(LINE.trim());
});

it('is signed with the same key each time', async () => {
  const [first, second] = [readWacz(await exportWacz()), readWacz(await exportWacz())];
  expect(first.manifest.signer).toMatchObject({
    certifies: second.manifest.signer.certifies,
    keyId: second.manifest.signer.keyId,
  });
});

it('is found as it was signed by verify.html, and a change in it too; another file is told as what it is', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'archive.wacz');
  const verify = await menbe.browser.newPage();
  const build = await ensureBuild('chromium', console.log);
  await verify.goto(pathToFileURL(join(build, 'evidence/verify.html')).href);
  const given = async (bytes: Uint8Array, phase: 'done' | 'failed') => {
    await writeFile(path, bytes);
    await verify.reload();
    const input = (await verify.$('#file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    const outcome = await verify.waitForSelector(`#outcome[data-phase=${phase}]`);
    return outcome?.evaluate((element) => (element as HTMLElement).innerText);
  };
  const file = await exportWacz();
  expect(await given(file, 'done')).toMatch(/^This web archive is as it was signed/);
  expect(await accessibilityProblems(verify)).toEqual([]);
  const changed = Buffer.from(file);
  const at = changed.indexOf('"format":"json-pages');
  changed[at] = (changed[at] ?? 0) ^ 1;
  expect(at).toBeGreaterThan(0);
  expect(await given(changed, 'done')).toContain('A file of the package was changed.');
  expect(await given(Buffer.from('%PDF-1.7'), 'failed')).toMatch(/^This is a PDF\. Choose/);
  await verify.close();
});
