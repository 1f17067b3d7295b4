import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import type { DeskArchive } from './seed-desk';

/** A state of a screen. */
export interface Screen {
  name: string;
  /** Path of the extension's page, with the library's own address. */
  path: string;
  /** Selector of what is there once it is shown. */
  ready: string;
  /** What is clicked then, one after the other, each as soon as it is there. */
  presses: readonly string[];
  /** Selector of what is there after that. */
  shown: string;
}

const screen = (name: string, path: string, ready: string, ...presses: readonly string[]): Screen => ({
  name,
  path,
  ready,
  presses: presses.slice(0, -1),
  shown: presses.at(-1) ?? ready,
});

/** The states of all screens that the bench looks at. */
export function screensOf({ first, newest }: DeskArchive): readonly Screen[] {
  const row = '[data-page-url] .row-title';
  const text = '#article-body p';
  return [
    screen('popup', 'popup.html', '[data-page-url]'),
    screen('welcome', 'welcome.html', '#shortcut-list .keys'),
    screen('list', 'library.html', row),
    screen('search', 'library.html#/?q=harbour', '.row-excerpt mark'),
    screen('filters', 'library.html#/?q=harbour+kind%3Aarticle+has%3Aversions', '#filter-chips'),
    screen('nothing found', 'library.html#/?q=zeppelin', '#no-match'),
    screen('selection', 'library.html', row, '#select-all', '.chosen-bar'),
    screen('tags for all', 'library.html', row, '#select-all', '#tag-chosen', '#bulk-tag-dialog'),
    screen('help', 'library.html', row, '#keys-button', '#keys'),
    screen('import', 'library.html', row, '#import-button', 'dialog[open]'),
    screen('shelves', 'library.html#/shelves', '#shelves'),
    screen('watched', 'library.html#/watched', '#watched-view'),
    screen('export', 'library.html', row, '#export-button', '#export-dialog'),
    screen('all tags', `library.html#/read/${newest}`, text, '#all-tags', '#tag-dialog'),
    screen('saved page', `library.html#/read/${newest}/page`, '#panel-page'),
    screen('screenshot', `library.html#/read/${newest}/screenshot`, '#shown-picture'),
    screen('files', `library.html#/read/${newest}/files`, '#panel-files .file-row'),
    screen('panel', 'sidepanel.html', 'main'),
    screen('reader', `library.html#/read/${newest}`, text),
    screen('words found', `library.html#/read/${newest}?q=harbour`, text, '#found-words'),
    screen('details', `library.html#/read/${newest}`, text, '#details-button', '#details[data-open=true]'),
    screen('comparison', `library.html#/compare/${first}/${newest}`, '#comparison[data-phase=compared]'),
    screen('bin', 'library.html#/bin', '#bin'),
    screen('settings', 'library.html#/settings', '#storage-use'),
  ];
}

/** Opens a screen in a tab of its own, in a window that shows all of its controls. */
export async function openScreen(
  menbe: MenbeChromium,
  { path, ready, presses, shown }: Screen,
): Promise<Page> {
  const page = await menbe.openExtensionPage(path);
  await page.setViewport({ width: 1440, height: 900 });
  await page.waitForSelector(ready);
  for (const selector of presses) await (await page.waitForSelector(selector))?.click();
  await page.waitForSelector(shown);
  return page;
}
