import { isLanguage, type Language, LANGUAGES } from '../model/language';
import type { Settings } from '../model/settings';
import { browserLanguage } from './browser-language';

/** Attributes of a page's root element, where style sheets and scripts find what the settings say. */
export interface Appearance {
  lang: string;
  dir: string;
  data: Pick<Settings, 'theme' | 'readerFont' | 'readerSize' | 'readerWidth'>;
}

/**
 * The language the interface is to be shown in: the chosen one, else the browser's if we have it, else English.
 */
export function chosenLanguage({ language }: Pick<Settings, 'language'>): Language {
  const chosen = language === 'auto' ? browserLanguage() : language;
  return isLanguage(chosen) ? chosen : 'en';
}

/** What the settings make of a page's root element. */
export function appearanceOf(settings: Settings): Appearance {
  const lang = chosenLanguage(settings);
  const { theme, readerFont, readerSize, readerWidth } = settings;
  return { lang, dir: LANGUAGES[lang].dir, data: { theme, readerFont, readerSize, readerWidth } };
}

/** Puts an appearance, or a part of one, on a page. */
export function showAppearance(root: HTMLElement, { data, ...attributes }: Partial<Appearance>): void {
  Object.assign(root, attributes);
  Object.assign(root.dataset, data);
}
