import { type Browser, browser } from 'wxt/browser';
import type { Failure } from '../model/result';
import { BACKGROUND_WORK, type BackgroundWork, type Trouble } from '../model/trouble';

/** Each failure has its own key, so that concurrent ones do not overwrite each other. Not in the database, which may itself fail. */
const PREFIX = 'trouble:';

/** Stores a failure of background work; `null` reports a success, which removes it. */
export async function noteTrouble(work: BackgroundWork, failure: Failure | null, now: Date): Promise<void> {
  const key = PREFIX + work;
  const stored = await browser.storage.local.get<Record<string, Trouble | undefined>>(key);
  const before = stored[key];
  if (!failure) {
    if (before) await browser.storage.local.remove(key);
    return;
  }
  const at = now.toISOString();
  const trouble: Trouble = {
    work,
    ...failure,
    since: before?.since ?? at,
    at,
    times: (before?.times ?? 0) + 1,
  };
  await browser.storage.local.set({ [key]: trouble });
}

/** Background work that has failed and not succeeded since, latest failure first. */
export async function readTroubles(): Promise<Trouble[]> {
  const keys = BACKGROUND_WORK.map((work) => PREFIX + work);
  const stored = await browser.storage.local.get<Record<string, Trouble | null | undefined>>(keys);
  const troubles = Object.values(stored).filter((trouble) => trouble !== null && trouble !== undefined);
  return troubles.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Dismisses a failure; it is stored again if the work fails again. */
export function dismissTrouble(work: BackgroundWork): Promise<void> {
  return browser.storage.local.remove(PREFIX + work);
}

/** Calls back at every change of the failures. @returns a function that stops this */
export function watchTroubles(onChange: () => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
