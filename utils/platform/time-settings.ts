import { type Browser, browser } from 'wxt/browser';
import { acceptTimeSettings, type TimeSettings } from '../model/time-services';

/** Key in `storage.local`. */
export const TIME_SETTINGS_KEY = 'timeStamping';

/** Reads the settings of trusted time. */
export async function readTimeSettings(): Promise<TimeSettings> {
  const stored = await browser.storage.local.get(TIME_SETTINGS_KEY);
  return acceptTimeSettings(stored[TIME_SETTINGS_KEY]);
}

/** Stores the settings. All open pages and the background follow (`watchTimeSettings`). */
export async function storeTimeSettings(settings: TimeSettings): Promise<void> {
  await browser.storage.local.set({ [TIME_SETTINGS_KEY]: settings });
}

/** Calls back at each change in any context. @returns a function that stops this */
export function watchTimeSettings(onChange: (settings: TimeSettings) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    const change = changes[TIME_SETTINGS_KEY];
    if (area === 'local' && change) onChange(acceptTimeSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
