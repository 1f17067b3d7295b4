import { type Browser, browser } from 'wxt/browser';
import { fail } from '../model/result';
import { acceptTimeSettings, originPattern, type TimeSettings } from '../model/time-services';
import type { Protocol } from './messaging';

const KEY = 'timeStamping';

/** What the user chose of trusted time. */
export async function readTimeSettings(): Promise<TimeSettings> {
  const stored = await browser.storage.local.get(KEY);
  return acceptTimeSettings(stored[KEY]);
}

/** Stores it. All open pages and the background follow (`watchTimeSettings`). */
export async function storeTimeSettings(settings: TimeSettings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back at each change, in whatever context it was made; returns how to stop. */
export function watchTimeSettings(onChange: (settings: TimeSettings) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(acceptTimeSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/**
 * Has the background try whatever waits. Sent without `sendMessage`: shared between popup and library, it would become a file
 * of its own that the popup has to load.
 */
export async function askToStamp(): Promise<Protocol['stampTime']['reply']> {
  const message: { name: keyof Protocol; request: Protocol['stampTime']['request'] } = {
    name: 'stampTime',
    request: null,
  };
  try {
    const reply: Protocol['stampTime']['reply'] | undefined = await browser.runtime.sendMessage(message);
    return reply ?? fail('unexpected', 'no answer from the background');
  } catch (error) {
    return fail('unexpected', String(error));
  }
}

/** Asks for access to the hosts of these addresses only. Call it in the user's click, before anything is awaited. */
export function requestHosts(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns(addresses) });
}

/** Gives access back that trusted time no longer needs. */
export async function giveUpHosts(addresses: readonly string[], kept: readonly string[]): Promise<void> {
  const still = new Set(patterns(kept));
  const origins = patterns(addresses).filter((pattern) => !still.has(pattern));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Whether all of these addresses may be spoken to. */
export function areAllowed(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns(addresses) });
}

function patterns(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map(originPattern))];
}
