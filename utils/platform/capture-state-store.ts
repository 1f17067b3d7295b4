import { type Browser, browser } from 'wxt/browser';
import type { CaptureState } from '../model/capture';

/** In session storage, which outlives the worker and ends with the browser session, like the captures themselves. */
const PREFIX = 'capture:';

/** The state of a tab's newest capture, `null` if there was none in this browser session. */
export async function readCaptureState(tabId: number): Promise<CaptureState | null> {
  const key = PREFIX + tabId;
  const stored = await browser.storage.session.get<Record<string, CaptureState>>(key);
  return stored[key] ?? null;
}

/** The states of all tabs, by tab id. */
export async function readCaptureStates(): Promise<Map<number, CaptureState>> {
  const stored = await browser.storage.session.get<Record<string, CaptureState>>(null);
  const entries = Object.entries(stored).filter(([key]) => key.startsWith(PREFIX));
  return new Map(entries.map(([key, state]) => [Number(key.slice(PREFIX.length)), state]));
}

/** Sets a tab's state; `null` removes it. */
export async function writeCaptureState(tabId: number, state: CaptureState | null): Promise<void> {
  const key = PREFIX + tabId;
  if (state === null) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: state });
}

/** Calls back at every change of a tab's state. @returns a function that stops this */
export function watchCaptureState(tabId: number, onChange: (state: CaptureState | null) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>) => {
    const change = changes[PREFIX + tabId];
    if (change) onChange((change.newValue as CaptureState | undefined) ?? null);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
