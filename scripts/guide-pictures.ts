import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from './browser/launch-chromium';

/** Takes a picture of a page under a name, light and dark. */
export type Take = (page: Page, name: string) => Promise<void>;

/** Two versions of a page. */
export interface Versions {
  old: string;
  new: string;
}

/** Words of the page under the popup, and what an editor makes of them. */
const EDITS: readonly [before: string, after: string][] = [
  ['two wrecks', 'three wrecks'],
  ['in 1931', 'in 1932'],
  ['from May. Entry is free, and', 'from June, and'],
];
const CORRECTION =
  'Correction: an earlier version of this article gave the year in which the house was bought as 1931.';

/** Changes the article in a tab as its editors might. */
export async function editArticle(tab: Page): Promise<void> {
  await tab.evaluate(
    (edits, correction) => {
      const paragraphs = [...document.querySelectorAll('p')];
      for (const [before, after] of edits) {
        const changed = paragraphs.find(({ textContent }) => textContent.includes(before));
        if (!changed) throw new Error(`No paragraph says “${before}”.`);
        changed.innerHTML = changed.innerHTML.replace(before, after);
        if (before === edits.at(-1)?.[0]) changed.insertAdjacentHTML('afterend', `<p>${correction}</p>`);
      }
    },
    EDITS,
    CORRECTION,
  );
}

/** Takes the pictures of what can be done with sources, one of each capability. */
export async function takeGuidePictures(menbe: MenbeChromium, versions: Versions, take: Take): Promise<void> {
  const page = await menbe.openExtensionPage(`library.html#/compare/${versions.old}/${versions.new}`);
  await page.setViewport({ width: 1440, height: 860 });
  await page.waitForSelector('[data-page-url]');
  await page.waitForSelector('.compared-text ins');
  await take(page, 'compare');
  // Note and highlights stand beside the text where there is room.
  await page.setViewport({ width: 1800, height: 900 });
  await annotate(page, versions.new);
  await take(page, 'annotate');
  await page.setViewport({ width: 1440, height: 860 });
  await go(page, '#/settings');
  await page.waitForSelector('#storage-use');
  await take(page, 'settings');
  await page.click('#settings-index a[href*=evidence]');
  await page.click('#verify-archive');
  await page.waitForSelector('#verification[data-state=good]');
  await take(page, 'verification');
  await page.keyboard.press('Escape');
  await go(page, '#/');
  await page.click('#export-button');
  await page.waitForSelector('#export-start');
  await take(page, 'export');
  await page.close();
}

async function annotate(page: Page, snapshotId: string): Promise<void> {
  await go(page, `#/read/${snapshotId}`);
  await page.waitForSelector('#article-body p');
  await page.keyboard.press('t');
  await page.waitForSelector('#tag-input:focus');
  await page.keyboard.type('lighthouses\ndiaries\n');
  await page.waitForSelector('.tag + .tag');
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const paragraph = document.querySelector('#article-body p');
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  });
  await page.waitForSelector('#highlight-toolbar:popover-open');
  await page.keyboard.press('h');
  await page.waitForSelector('.highlight-card textarea');
  await page.type('.highlight-card textarea', 'Who has the letters of the assistant?');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('n');
  await page.waitForSelector('#note-field:focus');
  await page.keyboard.type('Ask the museum for the pages on the **second wreck**.');
  await page.waitForSelector('#note-status[data-dirty=false]');
  await page.keyboard.press('Escape');
  await page.$eval('.side-pane', (pane) => pane.scrollTo(0, 0));
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => (location.hash = wanted), hash);
}
