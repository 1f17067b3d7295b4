import type { IncomingMessage } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MenbeFirefox, startFirefox } from '../support/firefox';
import { openDetails } from '../support/open-details';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';
import { click, text } from '../support/settings-page';
import { aMinuteLater } from '../support/watches';

const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, n) =>
    `Paragraph ${n}: the harbour office counted every boat on Tuesday, and wrote ${n + 2} names down in ink.`,
);

let menbe: MenbeFirefox;
let server: FixtureServer;
let downloads: string;
let reader: Page;

const asked: IncomingMessage['headers'][] = [];
let body = articlePage('The harbour', PARAGRAPHS);

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'menbe-downloads-'));
  server = await serveFixtures({
    '/harbour': ({ headers }) => {
      asked.push(headers);
      return { body };
    },
  });
  menbe = await startFirefox({ downloads });
  const page = await menbe.browser.newPage();
  await page.goto(server.url('/harbour'));
  await menbe.triggerAction();
  const { snapshotId } = await menbe.archiveInPopup();
  await menbe.closePopup();
  await page.close();
  reader = await menbe.openExtensionPage(`/library.html#/read/${snapshotId ?? ''}`);
  await openDetails(reader);
  await reader.waitForSelector('#watch-page:not(:disabled)');
  asked.length = 0;
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
  await rm(downloads, { recursive: true, force: true });
});

const result = async () => (await readRows(reader, 'watches'))[0]?.result?.kind;

it('watches from the click on: the background fetches the page and reads in it what the tab showed', async () => {
  await reader.click('#watch-page');
  await expect.poll(result, { timeout: 20_000 }).toBe('unchanged');
  expect(asked).toHaveLength(1);
  expect(JSON.stringify(asked[0])).not.toMatch(/cookie|referer|authorization|extension/i);
  expect(await text(reader, '#watch .watch-status')).toMatch(/Unchanged · checked on .* · next on /);
});

it('stores what changed as fetched', async () => {
  body = articlePage('The harbour', PARAGRAPHS.with(3, 'Paragraph 3: the office is closed.'));
  await aMinuteLater(reader);
  await reader.waitForSelector('[data-act="check"]:not(:disabled)');
  await click(reader, '[data-act="check"]');
  await expect.poll(result, { timeout: 20_000 }).toBe('changed');
  const [newest] = (await readRows(reader, 'snapshots')).reverse();
  expect(newest).toMatchObject({ origin: 'watch', title: 'The harbour' });
});

it('asks no more once it is told to stop', async () => {
  await click(reader, '[data-act="stop"]');
  await reader.waitForSelector('#watch-page');
  expect(await readRows(reader, 'watches')).toEqual([]);
  expect(asked).toHaveLength(2);
});
