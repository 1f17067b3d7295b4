import { browser } from 'wxt/browser';

const DOWNLOADS = { permissions: ['downloads' as const] };

/** Asks for the permission to save downloads. Call it in a click handler, before any `await`. */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request(DOWNLOADS);
}

/** Whether Menbe may save downloads. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(DOWNLOADS);
}

/** Gives the permission back: nothing else needs it. */
export async function giveBackDownloads(): Promise<void> {
  await browser.permissions.remove(DOWNLOADS);
}
