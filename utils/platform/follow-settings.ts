import type { Language } from '../model/language';
import type { Settings } from '../model/settings';
import { appearanceOf, chosenLanguage, showAppearance } from './appearance';
import { keepAppearance } from './last-appearance';
import { readSettings, watchSettings } from './settings';

/**
 * Keeps a page as the settings say, from now on and in whatever context they are changed. A new language waits for
 * `loadLanguage`, so that words and direction change together.
 */
export function followSettings(loadLanguage: (language: Language) => Promise<void>): void {
  const root = document.documentElement;
  const show = async (settings: Settings) => {
    const appearance = appearanceOf(settings);
    keepAppearance(appearance);
    if (appearance.lang !== root.lang) await loadLanguage(chosenLanguage(settings));
    showAppearance(root, appearance);
  };
  watchSettings((settings) => void show(settings));
  // What was shown at first may be missing or old, as when the browser has another language since.
  void readSettings().then(show);
}
