import type { Language } from '../model/language';
import type { Settings } from '../model/settings';
import { appearanceOf, chosenLanguage, showAppearance } from './appearance';
import { keepAppearance } from './last-appearance';
import { readSettings, watchSettings } from './settings';
import { inBackground } from './tell-trouble';

/**
 * Applies the settings to a page, now and at every change in any context. A new language is applied after `loadLanguage`, so
 * that words and direction change together.
 */
export function followSettings(loadLanguage: (language: Language) => Promise<void>): void {
  const root = document.documentElement;
  const show = async (settings: Settings) => {
    const appearance = appearanceOf(settings);
    keepAppearance(appearance);
    if (appearance.lang !== root.lang) await loadLanguage(chosenLanguage(settings));
    showAppearance(root, appearance);
  };
  watchSettings((settings) => inBackground('settings', () => show(settings)));
  // The cached appearance of the first frame may be missing or stale, for example after a change of the browser's language.
  inBackground('settings', async () => show(await readSettings()));
}
