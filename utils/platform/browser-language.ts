import { browser } from 'wxt/browser';

declare module 'wxt/browser' {
  interface WxtI18n {
    /** Built by `wxt.config.ts`, so WXT does not know of it. */
    getMessage(name: 'language'): string;
  }
}

/**
 * Which of our languages the browser takes for its own: the strings that are built for each language say their name.
 * English for a browser in a language we do not have.
 */
export function browserLanguage(): string {
  return browser.i18n.getMessage('language');
}
