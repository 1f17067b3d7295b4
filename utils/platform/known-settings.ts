import { acceptSettings, type Settings } from '../model/settings';
import { readSettings, watchSettings } from './settings';

let current: Settings = acceptSettings(null);
let known: Promise<void> = Promise.resolve();

/**
 * Reads and observes the settings; resolves after the first read. Call it first when the background starts.
 * @param onChange called after the first read and at each change, with the settings and the previous ones
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

/** Resolves when `settings` returns the stored settings. */
export function settingsKnown(): Promise<void> {
  return known;
}

/** The settings, once `settingsKnown`. */
export function settings(): Settings {
  return current;
}
