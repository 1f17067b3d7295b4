import type { Language } from '../model/language';

/** English as most of the world writes dates: day, month, 24 hours. For readers whose browser is in another language. */
const INTERNATIONAL = 'en-GB';

let current: Language = 'en';

/** The language of the interface: of its words, not of the archived sources. */
export function language(): Language {
  return current;
}

/** From now on words, dates and numbers are of this language. Words must have been loaded: see `words.ts`. */
export function setLanguage(next: Language): void {
  current = next;
}

/**
 * The locale dates and numbers are written in: the browser's regional variant of the interface's language, so that a
 * reader in the United States and one in India both see what they are used to.
 */
export function formattingLocale(preferred: readonly string[] = browserLanguages()): string {
  const regional = preferred.find((tag) => tag.split('-')[0] === current);
  return regional ?? (current === 'en' ? INTERNATIONAL : current);
}

/** Something costly that depends on the language, made at first use and again when the language has changed. */
export function perLanguage<T>(make: (locale: string) => T): () => T {
  let made: { of: Language; value: T } | null = null;
  return () => {
    if (made?.of !== current) made = { of: current, value: make(formattingLocale()) };
    return made.value;
  };
}

/** None outside a browser, where tests run. */
function browserLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages;
}
