import '../support/chrome-global';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuild } from '../../../scripts/build';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { accessibilityProblems } from '../support/check-accessibility';
import { readRows } from '../support/read-rows';
import { startWithHosts } from '../support/start-with-hosts';

let folder: string;
let menbe: MenbeChromium;
let library: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-bookmarks-'));
  menbe = await startWithHosts(folder, [], ['bookmarks', 'readingList']);
  library = await menbe.openExtensionPage('library.html#/');
  await library.setViewport({ width: 1440, height: 900 });
  await library.waitForSelector('#empty-state');
  await library.evaluate(async () => {
    const sea = await chrome.bookmarks.create({ parentId: '1', title: 'Dəniz' });
    await chrome.bookmarks.create({ parentId: sea.id, title: 'Xəzər', url: 'https://sea.example/1' });
    await chrome.bookmarks.create({ parentId: '2', title: 'A script', url: 'javascript:void 0' });
    await chrome.readingList.addEntry({ url: 'https://sea.example/2', title: 'Later', hasBeenRead: false });
  });
});
afterAll(async () => {
  await menbe?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Answers for the browser, which asks nobody in a test and gives back no access it began with; keeps what it was asked. */
const answerForTheBrowser = (answer: boolean) =>
  library.evaluate((isGiven) => {
    const { dataset } = document.documentElement;
    chrome.permissions.request = (async (wanted: unknown) => {
      dataset['wanted'] = JSON.stringify(wanted);
      return isGiven;
    }) as typeof chrome.permissions.request;
    chrome.permissions.remove = (async (given: unknown) => {
      dataset['given'] = JSON.stringify(given);
      return true;
    }) as typeof chrome.permissions.remove;
  }, answer);
const noted = (name: string) => library.evaluate((key) => document.documentElement.dataset[key], name);
const ACCESS = '{"permissions":["bookmarks","readingList"]}';

it('may ask for bookmarks, and has no access to them without asking', async () => {
  const path = join(await ensureBuild('chromium', console.log), 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, string[]>;
  expect(manifest['optional_permissions']).toEqual(['bookmarks', 'downloads', 'readingList']);
  expect(manifest['permissions']).not.toContain('bookmarks');
  expect(manifest['permissions']).not.toContain('readingList');
});

it('reads nothing where the user refuses, and says so', async () => {
  await answerForTheBrowser(false);
  await library.click('#import-button');
  await (await library.waitForSelector('#import-bookmarks'))?.click();
  await library.waitForSelector('.own-bookmarks [role=status]');
  expect([await noted('wanted'), await noted('given')]).toEqual([ACCESS, undefined]);
  expect(await accessibilityProblems(library)).toEqual([]);
});

it('takes bookmarks and reading list through the same preview as a file, and gives the access back', async () => {
  await answerForTheBrowser(true);
  await library.click('#import-bookmarks');
  await library.waitForSelector('#link-survey[data-format=browser-bookmarks]');
  expect(await noted('given')).toBe(ACCESS);
  expect(await library.$eval('#link-problems', ({ textContent }) => textContent)).toContain('A script');
  expect(await accessibilityProblems(library)).toEqual([]);
  await library.click('#links-confirm');
  await library.waitForSelector('#link-result[data-state=done]');
  const links = await readRows(library, 'links');
  const facts = links.map(({ url, title, folder: within, state }) => ({ url, title, within, state }));
  expect(facts).toEqual([
    { url: 'https://sea.example/1', title: 'Xəzər', within: 'Bookmarks bar / Dəniz', state: null },
    { url: 'https://sea.example/2', title: 'Later', within: null, state: 'unread' },
  ]);
  for (const { savedAt } of links) expect(savedAt?.precision).toBe('time');
});
