import { browser } from 'wxt/browser';
import { RESCUE_PAGE } from '../model/extension-pages';

/** Opens the page that reads an archive past what is broken, in a new tab. */
export async function openRescue(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${RESCUE_PAGE}`) });
}
