import { type Browser, browser } from 'wxt/browser';
import {
  acceptSetting,
  acceptSettings,
  SETTING_NAMES,
  SETTING_PREFIX,
  type SettingName,
  SETTINGS,
  type Settings,
  type SettingValue,
} from '../model/settings';
import { inBackground } from './tell-trouble';

interface Stored {
  version: number;
  value: unknown;
}

/** All settings, with the default for each that is missing, invalid or of another version. */
export async function readSettings(): Promise<Settings> {
  const keys = SETTING_NAMES.map((name) => SETTING_PREFIX + name);
  const stored = await browser.storage.local.get<Record<string, Stored | undefined>>(keys);
  const values = SETTING_NAMES.map((name) => {
    const item = stored[SETTING_PREFIX + name];
    return [name, item?.version === SETTINGS[name].version ? item.value : undefined];
  });
  return acceptSettings(Object.fromEntries(values));
}

/** The settings that were changed, as they are stored: key of `storage.local` and value. */
export async function storedSettings(): Promise<{ name: string; value: unknown }[]> {
  const keys = SETTING_NAMES.map((name) => SETTING_PREFIX + name);
  const stored = await browser.storage.local.get<Record<string, unknown>>(keys);
  return Object.entries(stored).map(([name, value]) => ({ name, value }));
}

/** Stores a setting. All open pages and the background follow it (`watchSettings`). */
export async function changeSetting<N extends SettingName>(name: N, value: SettingValue<N>): Promise<void> {
  const item: Stored = { version: SETTINGS[name].version, value: acceptSetting(name, value) };
  await browser.storage.local.set({ [SETTING_PREFIX + name]: item });
}

/** Calls back with all settings at each change in any context. @returns a function that stops this */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(SETTING_PREFIX)))
      inBackground('settings', async () => onChange(await readSettings()));
  };
  // Unlike `storage.local.onChanged`, this event wakes a suspended worker.
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
