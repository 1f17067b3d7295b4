/** The language of the interface: of its words, not of the archived sources. */
export const LANGUAGE = 'en';

/** English as most of the world writes dates: day, month, 24 hours. For readers whose browser is in another language. */
const INTERNATIONAL = 'en-GB';

/**
 * The locale dates and numbers are written in: the browser's regional variant of the interface's language, so that a
 * reader in the United States and one in India both see what they are used to.
 */
export function formattingLocale(preferred: readonly string[] = browserLanguages()): string {
  return preferred.find((tag) => tag.split('-')[0] === LANGUAGE) ?? INTERNATIONAL;
}

/** None outside a browser, where tests run. */
function browserLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages;
}
