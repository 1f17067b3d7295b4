import { browser } from 'wxt/browser';
import { isLanguage, type Language, languageFor, LANGUAGES } from '../model/language';
import type { Settings } from '../model/settings';

/** The language the interface is to be shown in: the chosen one, else the browser's if we have it, else English. */
export function chosenLanguage({ language }: Pick<Settings, 'language'>): Language {
  return languageFor(language, browser.i18n.getUILanguage());
}

/** Puts settings on a page's root element, where the style sheets find them: language, direction, theme, reader. */
export function showAppearance(root: HTMLElement, settings: Settings): void {
  const language = chosenLanguage(settings);
  root.lang = language;
  root.dir = LANGUAGES[language].dir;
  const { theme, readerFont, readerSize, readerWidth } = settings;
  Object.assign(root.dataset, { theme, readerFont, readerSize, readerWidth });
}

/** The language that `showAppearance` has put on a page. */
export function shownLanguage(root: HTMLElement): Language {
  return isLanguage(root.lang) ? root.lang : 'en';
}
