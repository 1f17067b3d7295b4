import '../support/chrome-global';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { connectionTo, type S3Server, serveS3 } from '../../support/s3-server';
import type { BucketConnection } from '../../../utils/s3/bucket-connection';
import { archivePage, openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';
import { click, openSettings, text, unfold } from '../support/settings-page';
import {
  fill,
  isUpToDate,
  joinSet,
  openSetUp,
  syncNow,
  tryOut,
  typeRecoveryGroup,
} from '../support/sync-steps';
import { startWithHosts } from '../support/start-with-hosts';

const PASSPHRASE = 'dörd təsadüfi söz burada';
const NEW_PASSPHRASE = 'another four random words';

let folder: string;
let server: S3Server;
let site: FixtureServer;
let laptop: MenbeChromium;
let desktop: MenbeChromium;
let atLaptop: Page;
let atDesktop: Page;

const paragraph = 'The council voted on Tuesday, and the mayor signed the budget the same evening. ';
const article = (title: string, more = '') =>
  articlePage(title, [...Array<string>(6).fill(`${title}: ${paragraph.repeat(3)}`), more]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-sync-'));
  server = await serveS3();
  site = await serveFixtures({
    '/budget': article('Budget'), // A formula: what is not plain is checked with a DOM, which the background does not have.
    '/harbour': article('Harbour', 'So <math><mi>x</mi><mo>=</mo><mn>2</mn></math> boats came.'),
  });
  const start = (name: string) => startWithHosts(join(folder, name), ['http://*.s3.test/*']);
  laptop = await start('laptop');
  desktop = await start('desktop');
  atLaptop = await openSettings(laptop, 'devices');
  atDesktop = await openSettings(desktop, 'devices');
});
afterAll(async () => {
  await Promise.all([laptop?.close(), desktop?.close(), server?.close(), site?.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** A name that leads to loopback, and is no more trusted than any on the web. */
const connection = (change: Partial<BucketConnection> = {}): BucketConnection => ({
  ...connectionTo(server, 'menbe'),
  endpoint: server.endpoint.replace('127.0.0.1', 'one.s3.test'),
  ...change,
});

async function archive(menbe: MenbeChromium, path: string): Promise<void> {
  const page = await openPage(menbe, site.url(path));
  expect((await archivePage(menbe, page)).phase).toBe('archived');
  await page.close();
}

it('says what is wrong with a connection, and keeps what was typed', async () => {
  await openSetUp(atLaptop);
  expect(await accessibilityProblems(atLaptop)).toEqual([]);
  await tryOut(atLaptop, connection({ bucket: 'two words' }));
  await atLaptop.waitForSelector('#bucket-bucket-problem');
  await tryOut(atLaptop, connection({ secretAccessKey: 'wrong' }));
  await atLaptop.waitForSelector('#bucket-refusals [data-code="bucket-keys"]');
  expect(await accessibilityProblems(atLaptop)).toEqual([]);
  await atLaptop.keyboard.press('Escape');
  await atLaptop.waitForSelector('#set-up-form');
  expect(await atLaptop.$eval('#bucket-accessKeyId', (input) => (input as HTMLInputElement).value)).toBe(
    'AKTEST',
  );
  expect([...server.objects.keys()]).toEqual([]);
});

it('sets up a bucket: passphrase, recovery key of which a part is typed, first sync', async () => {
  await archive(laptop, '/budget');
  await atLaptop.bringToFront();
  await tryOut(atLaptop, connection());
  await fill(atLaptop, '#passphrase', 'short');
  await atLaptop.keyboard.press('Enter');
  await atLaptop.waitForSelector('#passphrase-problem');
  await fill(atLaptop, '#passphrase', PASSPHRASE);
  await fill(atLaptop, '#passphrase-again', PASSPHRASE);
  expect(await accessibilityProblems(atLaptop)).toEqual([]);
  await atLaptop.keyboard.press('Enter');
  await atLaptop.waitForSelector('#recovery-key', { timeout: 30_000 });
  expect(await accessibilityProblems(atLaptop)).toEqual([]);
  expect([...server.objects.keys()]).toEqual([]);
  await fill(atLaptop, '#recovery-group', 'WRNG');
  await atLaptop.keyboard.press('Enter');
  await atLaptop.waitForSelector('#recovery-group-problem');
  await typeRecoveryGroup(atLaptop);
  await atLaptop.waitForSelector('#set-up-done');
  await atLaptop.keyboard.press('Enter');
  await isUpToDate(atLaptop);
  expect(await accessibilityProblems(atLaptop)).toEqual([]);
  const stored = [...server.objects].map(([key, bytes]) => key + bytes.toString('latin1')).join('\n');
  for (const word of ['Budget', 'council', '/budget']) expect(stored).not.toContain(word);
});

it('refuses a wrong passphrase, then brings the archive to the second device', async () => {
  await openSetUp(atDesktop);
  await tryOut(atDesktop, connection());
  await fill(atDesktop, '#secret', 'something else entirely');
  await atDesktop.keyboard.press('Enter');
  await atDesktop.waitForSelector('[data-code="vault-passphrase"]', { timeout: 30_000 });
  expect(await accessibilityProblems(atDesktop)).toEqual([]);
  await joinSet(atDesktop, PASSPHRASE);
  await isUpToDate(atDesktop);
  expect((await readRows(atDesktop, 'snapshots')).map(({ title }) => title)).toEqual(['Budget']);
  expect(await readRows(atDesktop, 'contents')).toEqual(await readRows(atLaptop, 'contents'));
});

it('sends what is archived by itself, and the other device shows who it is', async () => {
  await archive(desktop, '/harbour');
  await expect.poll(async () => server.objects.size, { timeout: 60_000 }).toBeGreaterThan(6);
  await syncNow(atLaptop);
  await expect.poll(async () => (await readRows(atLaptop, 'pages')).length, { timeout: 30_000 }).toBe(2);
  expect(JSON.stringify(await readRows(atLaptop, 'contents'))).toContain('<math>');
  expect(await text(atLaptop, '#sync-devices')).toMatch(/last heard of/);
  await atLaptop.reload();
  await isUpToDate(atLaptop);
});

it('changes the passphrase: the devices stay connected, the old one opens nothing', async () => {
  await atLaptop.bringToFront();
  await unfold(atLaptop);
  await click(atLaptop, '#change-passphrase');
  await fill(atLaptop, '#secret', PASSPHRASE);
  await fill(atLaptop, '#passphrase', NEW_PASSPHRASE);
  await fill(atLaptop, '#passphrase-again', NEW_PASSPHRASE);
  expect(await accessibilityProblems(atLaptop)).toEqual([]);
  await atLaptop.keyboard.press('Enter');
  await atLaptop.waitForSelector('#passphrase-dialog-done', { timeout: 30_000 });
  await atLaptop.keyboard.press('Enter');
  await syncNow(atDesktop);
  await isUpToDate(atDesktop);
});

it('deletes nothing where the bucket was emptied, and says so', async () => {
  server.objects.clear();
  await syncNow(atLaptop);
  await atLaptop.waitForSelector('#sync-held-up [data-code="bucket-emptied"]', { timeout: 30_000 });
  expect(await accessibilityProblems(atLaptop)).toEqual([]);
  expect(await readRows(atLaptop, 'pages')).toHaveLength(2);
  expect(server.objects.size).toBe(0);
});

it('leaves: everything stays here, and the bucket can be connected anew', async () => {
  await unfold(atLaptop);
  await click(atLaptop, '#leave-sync');
  await atLaptop.waitForSelector('#leave-dialog-form');
  expect(await accessibilityProblems(atLaptop)).toEqual([]);
  await click(atLaptop, '#leave-dialog-form .button-primary');
  await atLaptop.waitForSelector('#leave-dialog-done');
  await atLaptop.keyboard.press('Enter');
  await atLaptop.waitForSelector('#connect-bucket');
  expect(await readRows(atLaptop, 'pages')).toHaveLength(2);
});
