import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDatabase, anArticle } from '../../support/builders';
import { nodeDevice } from '../../support/node-device';
import { connectionTo, type S3Server, serveS3 } from '../../support/s3-server';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { saveNote } from '../../../utils/archive/notes/save-note';
import type { SyncRound } from '../../../utils/sync/sync-round';
import { type MenbeFirefox, startFirefox } from '../support/firefox';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';
import { text } from '../support/settings-page';
import { isUpToDate, makeSet, openSetUp, syncNow, tryOut } from '../support/sync-steps';

const PASSPHRASE = 'beş təsadüfi söz lazımdır';
const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, n) =>
    `Paragraph ${n}: the harbour office counted every boat on Tuesday, and wrote ${n + 2} names down.`,
);
/** A formula: what is not plain is checked with a DOM. */
const FORMULA = '<math><mi>x</mi><mo>=</mo><mn>2</mn></math>';

const other = aDatabase();
let menbe: MenbeFirefox;
let site: FixtureServer;
let server: S3Server;
let downloads: string;
let settings: Page;
let syncOther: () => Promise<SyncRound>;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'menbe-downloads-'));
  server = await serveS3();
  site = await serveFixtures({ '/harbour': articlePage('The harbour', PARAGRAPHS) });
  menbe = await startFirefox({ downloads });
  const page = await menbe.browser.newPage();
  await page.goto(site.url('/harbour'));
  await menbe.triggerAction();
  expect(await menbe.archiveInPopup()).toMatchObject({ phase: 'archived' });
  await menbe.closePopup();
  await page.close();
  settings = await menbe.openExtensionPage('/library.html#/settings/devices');
});
afterAll(async () => {
  await menbe?.close();
  await Promise.all([site?.close(), server?.close()]);
  await rm(downloads, { recursive: true, force: true });
});

it('sets up a bucket, and another device opens it with the passphrase', async () => {
  await openSetUp(settings);
  await tryOut(settings, connectionTo(server, 'menbe'));
  await makeSet(settings, PASSPHRASE);
  await isUpToDate(settings);
  syncOther = await nodeDevice(other, connectionTo(server, 'menbe'), PASSPHRASE);
  expect(await syncOther()).toMatchObject({ outcome: 'done', fetched: 1, missing: [], damaged: [] });
  expect((await other.pages.toArray()).map(({ title }) => title)).toEqual(['The harbour']);
});

it('receives what the other device did, also a text that needs a DOM to be checked', async () => {
  const [page] = await other.pages.toArray();
  await saveNote(other, page?.url ?? '', 'Limana zəng et', { base: null, now: new Date() });
  const html = `${anArticle().html}<p>${FORMULA}</p>`;
  await saveCapture(other, anArticle({ url: 'https://xeber.example/düstur', html }), {
    now: new Date(),
    browser: null,
  });
  await syncOther();
  await syncNow(settings);
  await expect.poll(async () => (await readRows(settings, 'pages')).length, { timeout: 30_000 }).toBe(2);
  const notes = (await readRows(settings, 'pages')).map(({ note }) => note);
  expect(notes).toContain('Limana zəng et');
  expect(JSON.stringify(await readRows(settings, 'contents'))).toContain('<math>');
  expect(await text(settings, '#sync-devices')).toMatch(/^Node, last heard of/);
});
