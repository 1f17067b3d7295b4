import { isLanguage, type Language, LANGUAGES } from '../model/language';
import type { Settings } from '../model/settings';
import { browserLanguage } from './browser-language';

/** Attributes of a page's root element through which style sheets and scripts read the settings. */
export interface Appearance {
  lang: string;
  dir: string;
  data: Pick<Settings, 'theme' | 'readerFont' | 'readerSize' | 'readerWidth'>;
}

/**
 * The language of the interface: the chosen one, else the browser's if Menbe has it, else English.
 */
export function chosenLanguage({ language }: Pick<Settings, 'language'>): Language {
  const chosen = language === 'auto' ? browserLanguage() : language;
  return isLanguage(chosen) ? chosen : 'en';
}

/** The root element's attributes for the given settings. */
export function appearanceOf(settings: Settings): Appearance {
  const lang = chosenLanguage(settings);
  const { theme, readerFont, readerSize, readerWidth } = settings;
  return { lang, dir: LANGUAGES[lang].dir, data: { theme, readerFont, readerSize, readerWidth } };
}

/** Applies an appearance, or a part of one, to a page. */
export function showAppearance(root: HTMLElement, { data, ...attributes }: Partial<Appearance>): void {
  Object.assign(root, attributes);
  Object.assign(root.dataset, data);
}
