import { acceptSettings, type Settings } from '../model/settings';

/** Extension storage answers later; a page must know its theme and language before it is first painted. */
const KEY = 'settings';

/** The settings as a page of Menbe saw them last, at once; the defaults where none did. */
export function mirroredSettings(): Settings {
  return acceptSettings(parsed(localStorage.getItem(KEY)));
}

/** Keeps settings for the next page to be opened. */
export function mirrorSettings(settings: Settings): void {
  localStorage.setItem(KEY, JSON.stringify(settings));
}

function parsed(stored: string | null): unknown {
  try {
    return JSON.parse(stored ?? 'null');
  } catch {
    // A damaged copy counts as none: the settings themselves are in extension storage, and are read next.
    return null;
  }
}
