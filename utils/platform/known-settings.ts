import { acceptSettings, type Settings } from '../model/settings';
import { readSettings, watchSettings } from './settings';

let current: Settings = acceptSettings(null);
let known: Promise<void> = Promise.resolve();

/**
 * Reads the settings and follows them; resolves when they are known. Call it at once when the background starts.
 * @param onChange called with the settings when they are known, and at each change, with those before
 */
export function knowSettings(onChange: (settings: Settings, before: Settings) => void): Promise<void> {
  const take = (settings: Settings) => {
    const before = current;
    current = settings;
    onChange(settings, before);
  };
  watchSettings(take);
  known = readSettings().then(take);
  return known;
}

/** Resolves when `settings` are the user's. */
export function settingsKnown(): Promise<void> {
  return known;
}

/** The settings, once `settingsKnown`. */
export function settings(): Settings {
  return current;
}
