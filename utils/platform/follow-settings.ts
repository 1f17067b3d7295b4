import type { Settings } from '../model/settings';
import { chosenLanguage, showAppearance, shownLanguage } from './appearance';
import { readSettings, watchSettings } from './settings';
import { mirrorSettings } from './settings-mirror';

/**
 * Keeps a page as the settings say, from now on and in whatever context they are changed. A new language waits for
 * `loadLanguage`, so that words and direction change together.
 */
export function followSettings(loadLanguage: (settings: Settings) => Promise<void>): void {
  const root = document.documentElement;
  const show = async (settings: Settings) => {
    mirrorSettings(settings);
    if (chosenLanguage(settings) !== shownLanguage(root)) await loadLanguage(settings);
    showAppearance(root, settings);
  };
  watchSettings((settings) => void show(settings));
  // The copy that was shown at first may be missing or old, as when a profile was moved.
  void readSettings().then(show);
}
