import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';

/** Opens the settings, at a section if one is named; resolves when all of them are shown. */
export async function openSettings(browser: MenbeChromium, section?: string): Promise<Page> {
  const page = await browser.openExtensionPage(`library.html#/settings${section ? `/${section}` : ''}`);
  await page.waitForSelector('#storage-use');
  return page;
}

/** Unfolds the details of all sections. */
export const unfold = (page: Page) =>
  page.$$eval('.settings-details', (all) => all.forEach((details) => details.setAttribute('open', '')));

/** What an element reads. */
export const text = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText.trim());

/** A tab that is not in front draws no frames to wait by. */
export const IN_BACKGROUND = { polling: 50 };

/** Clicks, also in a tab that is not in front. */
export const click = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).click());

/** Waits until an element reads as expected. */
export async function waitForText(page: Page, selector: string, expected: string): Promise<void> {
  await page.waitForFunction(
    (where, words) => (document.querySelector(where) as HTMLElement | null)?.innerText.trim() === words,
    IN_BACKGROUND,
    selector,
    expected,
  );
}

/** Chooses a language; resolves when the page speaks it. */
export async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.select('#language', language);
  await page.waitForFunction((lang) => document.documentElement.lang === lang, IN_BACKGROUND, language);
}
