import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MenbeFirefox, startFirefox } from '../support/firefox';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, n) =>
    `Paragraph ${n}: the committee published its findings on Tuesday, and the ministry answered within ${n + 2} hours.`,
);

let menbe: MenbeFirefox;
let server: FixtureServer;
let downloads: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'menbe-downloads-'));
  server = await serveFixtures({ '/dam': articlePage('The dam', PARAGRAPHS) });
  menbe = await startFirefox({ downloads });
});
afterAll(async () => {
  await menbe?.close();
  await server?.close();
  await rm(downloads, { recursive: true, force: true });
});

async function archived(): Promise<string> {
  const page = await menbe.browser.newPage();
  await page.goto(server.url('/dam'));
  await menbe.triggerAction();
  const { phase, snapshotId } = await menbe.archiveInPopup();
  expect(phase).toBe('archived');
  await menbe.closePopup();
  await page.close();
  return snapshotId ?? '';
}

it('compares two versions in a worker', async () => {
  const first = await archived();
  server.set(
    '/dam',
    articlePage('The dam', [PARAGRAPHS[0]?.replace('2 hours', '9 hours') ?? '', ...PARAGRAPHS.slice(1)]),
  );
  const second = await archived();
  const page = await menbe.openExtensionPage(`/library.html#/compare/${first}/${second}`);
  await page.waitForSelector('#comparison[data-phase=compared] #comparison-summary');
  expect(await page.$eval('#comparison-summary', (summary) => summary.textContent)).toBe(
    '1 paragraph changed',
  );
  expect(await page.$eval('.compared-head bdi', (remark) => remark.textContent)).toBe(
    'Figure changed: 2 → 9',
  );
  await page.close();
});
