import '../support/chrome-global';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium } from '../support/chromium';
import { noticeText } from '../support/notice-text';
import {
  chooseLanguage,
  click,
  IN_BACKGROUND,
  openSettings,
  text,
  waitForText,
} from '../support/settings-page';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const LONG = 'The committee published its findings on Tuesday, and the ministry answered within hours. ';
const SIDE = 'An unrelated remark beside the article that no reader came for.';

let menbe: MenbeChromium;
let server: FixtureServer;
let profile: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'menbe-test-'));
  menbe = await startChromium(profile, ['--lang=en-GB']);
  const paragraphs = Array<string>(6).fill(LONG.repeat(3));
  server = await serveFixtures({
    '/article': articlePage('Findings', paragraphs),
    '/beside': articlePage('Beside', paragraphs).replace('</main>', `</main><aside><p>${SIDE}</p></aside>`),
  });
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Titles the context menu is made with from now on, in `globalThis.titles` of the worker. */
const listenToMenu = () =>
  menbe.inServiceWorker(() => {
    const made: string[] = [];
    const { create } = chrome.contextMenus;
    Object.assign(globalThis, { titles: made });
    chrome.contextMenus.create = ((properties: { title?: string }) => {
      made.push(properties.title ?? '');
      return create(properties as never);
    }) as typeof create;
  });

describe('the language', () => {
  it('changes at once in all open pages, the menu and what the background says', async () => {
    const tab = await openPage(menbe, server.url('/article'));
    expect(await archivePage(menbe, tab)).toMatchObject({ phase: 'archived' });
    const library = await menbe.openExtensionPage('library.html');
    await library.waitForSelector('[data-page-url]');
    const importLabel = () => document.querySelector('#import-button')?.getAttribute('aria-label');
    expect(await library.evaluate(importLabel)).toBe('Import');
    const settings = await openSettings(menbe);
    await listenToMenu();

    await chooseLanguage(settings, 'ru');
    await waitForText(settings, '.settings-title', 'Настройки');
    await waitForText(library, '#found-count', '1 источник');
    expect(await library.evaluate(importLabel)).toBe('Импорт');
    await expect.poll(() => library.title()).toBe('Menbe – Библиотека');
    const titles = () => menbe.inServiceWorker(() => (globalThis as unknown as { titles: string[] }).titles);
    await expect
      .poll(titles)
      .toEqual(['Архивировать эту страницу', 'Архивировать выделенное', 'Спасти архив…']);
    const badge = () =>
      menbe.inServiceWorker(async () => {
        const [shown] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
        const tabs = shown ? [shown] : await chrome.tabs.query({ index: 1 });
        return chrome.action.getTitle({ tabId: tabs[0]?.id ?? 0 });
      });
    await expect.poll(badge).toBe('В архиве');
    expect(await menbe.inServiceWorker(() => chrome.action.getTitle({}))).toBe('Menbe – архив источников');
    await settings.close();
    await library.close();
    await tab.close();
  });

  it('is the popup’s and a notice’s too', async () => {
    const tab = await openPage(menbe, server.url('/article?2'));
    const popup = await menbe.triggerAction(tab);
    await waitForText(popup, '#archive-button', 'Архивировать');
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('ru');
    await popup.close();
    await tab.bringToFront();
    await menbe.inServiceWorker(async () => {
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const onCommand = chrome.commands.onCommand as unknown as {
        dispatch: (name: string, tab: unknown) => void;
      };
      onCommand.dispatch('archive-page', active);
    });
    expect(await noticeText(tab)).toBe('В архиве');
    await tab.close();
  });

  it('writes dates by rules of its own where the browser knows a language by name only', async () => {
    const settings = await openSettings(menbe);
    await chooseLanguage(settings, 'az');
    await settings.goto(settings.url().replace('#/settings', '#/'));
    const when = await settings.$eval('.row-time', (time) => time.getAttribute('title'));
    expect(when).toMatch(
      /^Arxivləşdirilib: \d+ (yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr) \d{4}, [a-zəçşğıöü ]+, \d\d:\d\d:\d\d /,
    );
    await settings.close();
  });
});

describe('the settings page', () => {
  it('is what the browser opens as options', async () => {
    const before = new Set(await menbe.browser.pages());
    const page = await menbe.openExtensionPage('library.html');
    await page.evaluate(() => chrome.runtime.openOptionsPage());
    await expect
      .poll(async () =>
        (await menbe.browser.pages()).filter((each) => !before.has(each)).map((each) => each.url()),
      )
      .toContainEqual(expect.stringMatching(/library\.html#\/settings$/));
    for (const each of await menbe.browser.pages()) if (!before.has(each)) await each.close();
  });

  it('finds every command with its shortcut: none asks for one that is the browser’s own', async () => {
    const commands = await menbe.inServiceWorker(() => chrome.commands.getAll());
    expect(commands.length).toBeGreaterThan(2);
    const without = commands.filter(({ shortcut }) => !shortcut).map(({ name }) => name);
    // Has none until the user gives it one.
    expect(without).toEqual(['highlight-selection']);
  });

  it('shows the shortcuts, leads to where they are changed, and tells the storage', async () => {
    const settings = await openSettings(menbe);
    await chooseLanguage(settings, 'en');
    expect(await settings.$$eval('kbd', (keys) => keys.map((key) => key.textContent))).toContain(
      'Alt+Shift+M',
    );
    expect(await text(settings, '#shortcut-list')).toMatch(/Archive the page[^]*Highlight the selection/);
    await click(settings, '#change-shortcuts');
    await menbe.browser.waitForTarget((target) => target.url().startsWith('chrome://extensions/shortcuts'));
    expect(await text(settings, '#storage-use')).toMatch(/Texts of articles\s+about [\d.]+ (kB|bytes)/);
    await settings.close();
  });
});

describe('open settings', () => {
  let settings: Page;
  beforeAll(async () => {
    settings = await openSettings(menbe);
  });
  afterAll(() => settings.close());

  it('choose the theme before anything is painted, whatever the system has', async () => {
    await settings.bringToFront();
    await settings.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper(settings);
    await click(settings, '#theme input[value=dark]');
    await settings.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark', IN_BACKGROUND);
    const dark = await paper(settings);
    expect(dark).not.toBe(light);
    const library = await menbe.browser.newPage();
    await library.evaluateOnNewDocument(() => {
      const note = () => {
        if (!document.body) return requestAnimationFrame(note);
        return Object.assign(globalThis, { firstPaper: getComputedStyle(document.body).backgroundColor });
      };
      requestAnimationFrame(note);
    });
    await library.goto(settings.url().replace('#/settings', '#/'));
    await library.waitForFunction(() => 'firstPaper' in globalThis);
    expect(await library.evaluate(() => (globalThis as unknown as { firstPaper: string }).firstPaper)).toBe(
      dark,
    );
    await click(settings, '#theme input[value=system]');
    await settings.emulateMediaFeatures();
    await library.close();
  });

  it('set the reader’s font, size and width, in a reader that is open already', async () => {
    const reader = await menbe.openExtensionPage('library.html');
    await reader.waitForSelector('.row-title');
    await reader.click('.row-title');
    await reader.waitForSelector('#article-body p');
    const look = () =>
      reader.$eval('#article-body', (body) => {
        const { fontFamily, fontSize } = getComputedStyle(body);
        return { fontFamily, fontSize: Number.parseFloat(fontSize) };
      });
    const before = await look();
    await settings.bringToFront();
    await click(settings, '#reader-font input[value=sans]');
    await settings.select('#reader-size', '150');
    await click(settings, '#reader-width input[value=wide]');
    await reader.waitForFunction(
      () => document.documentElement.dataset['readerWidth'] === 'wide',
      IN_BACKGROUND,
    );
    const after = await look();
    expect(after.fontFamily).not.toBe(before.fontFamily);
    expect(after.fontSize).toBeCloseTo(before.fontSize * 1.5, 1);
    await reader.close();
  });

  it('archive all text where that is the user’s default, from the popup', async () => {
    await settings.bringToFront();
    await click(settings, '#archive-scope input[value=all]');
    await settings.waitForSelector('#archive-scope input[value=all]:checked');
    const tab = await openPage(menbe, server.url('/beside'));
    const { snapshotId } = await archivePage(menbe, tab);
    const content = (await readRows(settings, 'contents')).find(({ id }) => id === snapshotId);
    expect(content?.text).toContain(SIDE);
    await click(settings, '#archive-scope input[value=content]');
    await tab.close();
  });

  it('let the bin go by its days, and never when that is chosen', async () => {
    await settings.bringToFront();
    const deleted = async (days: number) => {
      const at = new Date(Date.now() - days * 86_400_000).toISOString();
      await settings.evaluate(
        (deletedAt) =>
          new Promise<void>((done) => {
            const request = indexedDB.open('menbe');
            request.onsuccess = () => {
              const transaction = request.result.transaction('pages', 'readwrite');
              const pages = transaction.objectStore('pages');
              const all = pages.getAll();
              all.onsuccess = () => pages.put({ ...all.result[0], deleted: 1, deletedAt });
              transaction.oncomplete = () => {
                request.result.close();
                done();
              };
            };
          }),
        at,
      );
    };
    const before = (await readRows(settings, 'pages')).length;
    await settings.select('#bin-days', '0');
    await deleted(400);
    // The bin is looked at a second after a setting has changed.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await readRows(settings, 'pages')).toHaveLength(before);
    await deleted(8);
    await settings.select('#bin-days', '7');
    await expect
      .poll(async () => (await readRows(settings, 'pages')).length, { timeout: 20_000 })
      .toBe(before - 1);
  });

  it.each(['light', 'dark'])('has nothing for axe to find, and fits 320 pixels (%s)', async (theme) => {
    await settings.bringToFront();
    await click(settings, `#theme input[value=${theme}]`);
    await settings.waitForFunction(
      (chosen) => document.documentElement.dataset['theme'] === chosen,
      {},
      theme,
    );
    expect(await accessibilityProblems(settings)).toEqual([]);
    await settings.setViewport({ width: 320, height: 640 });
    expect(await settings.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await settings.setViewport(null);
  });

  it('is worked by keyboard alone', async () => {
    await settings.bringToFront();
    await settings.focus('#theme input:checked');
    await settings.keyboard.press('ArrowLeft');
    await settings.waitForFunction(() => document.documentElement.dataset['theme'] === 'light');
    await settings.keyboard.press('Tab');
    expect(await settings.evaluate(() => document.activeElement?.closest('[role=radiogroup]')?.id)).toBe(
      'reader-font',
    );
  });
});

it('all stays after the browser was closed, from the first frame on', async () => {
  const settings = await openSettings(menbe);
  await chooseLanguage(settings, 'tr');
  await settings.select('#bin-days', '90');
  await settings.waitForFunction(
    () => document.querySelector<HTMLSelectElement>('#bin-days')?.value === '90',
  );
  await menbe.close();
  menbe = await startChromium(profile, ['--lang=en-GB']);
  const again = await menbe.openExtensionPage('library.html#/settings');
  expect(await again.evaluate(() => document.documentElement.lang)).toBe('tr');
  await waitForText(again, '.settings-title', 'Ayarlar');
  expect(await again.$eval('#bin-days', (select) => (select as HTMLSelectElement).value)).toBe('90');
});
