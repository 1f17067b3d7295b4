import { browser } from 'wxt/browser';

declare module 'wxt/browser' {
  interface WxtI18n {
    /** `wxt.config.ts` generates this message, so WXT's types lack it. */
    getMessage(name: 'language'): string;
  }
}

/**
 * The language of the interface that the browser has chosen: each built locale contains its own name as a message.
 * English when Menbe does not have the browser's language.
 */
export function browserLanguage(): string {
  return browser.i18n.getMessage('language');
}
