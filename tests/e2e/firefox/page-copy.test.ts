import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePng } from '../../support/make-png';
import { type MenbeFirefox, startFirefox } from '../support/firefox';
import { keptOf } from '../support/attachments';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const WORDS =
  'The harbour office counted every boat that came in on Tuesday, and wrote the names down in ink. ';

let menbe: MenbeFirefox;
let server: FixtureServer;
let downloads: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'menbe-downloads-'));
  server = await serveFixtures({
    '/harbour': articlePage(
      'The harbour ledger',
      [
        WORDS.repeat(4),
        '<img src="/pier.png" alt="The pier"><img src="/gone.png" alt="Gone">',
        WORDS.repeat(5),
        WORDS.repeat(3),
      ],
      '<style>h1 { color: rgb(1, 2, 3) }</style><script>document.title += "!"</script>',
    ),
    '/pier.png': { headers: { 'content-type': 'image/png' }, body: makePng(320, 200, [200, 80, 40]) },
  });
  menbe = await startFirefox({ downloads });
});

afterAll(async () => {
  await menbe.close();
  await server.close();
  await rm(downloads, { recursive: true, force: true });
});

it('keeps a self-contained copy, says what could not be read, and shows it harmless', async () => {
  const page = await menbe.browser.newPage();
  await page.goto(server.url('/harbour'));
  await menbe.triggerAction();
  const { phase, snapshotId } = await menbe.archiveInPopup();
  expect(phase).toBe('archived');
  // A tab in front would be in the screenshot.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const reader = await menbe.openExtensionPage(`/library.html#/read/${snapshotId}`);
  const kept = await keptOf(reader, snapshotId ?? '');
  expect(kept.map(({ name, state }) => [name, state])).toEqual([
    ['image-001.png', 'done'],
    ['page.html', 'done'],
    ['screenshot.png', 'done'],
  ]);
  expect(kept.find(({ kind }) => kind === 'page-copy')?.missing).toContain(server.url('/gone.png'));
  server.requests.length = 0;
  await (await reader.waitForSelector('#kept-files [data-kind="page-copy"]'))?.click();
  const frame = await (await reader.waitForSelector('#copy-frame'))?.contentFrame();
  await frame?.waitForSelector('h1');
  const looks = await frame?.evaluate(() => ({
    colour: getComputedStyle(document.querySelector('h1') as Element).color,
    picture: document.images[0]?.naturalWidth,
    scripts: document.scripts.length,
    origin,
  }));
  expect(looks).toEqual({ colour: 'rgb(1, 2, 3)', picture: 320, scripts: 0, origin: 'null' });
  expect(server.requests).toEqual([]);
});
