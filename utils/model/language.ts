/** The languages of the interface: each by its own name, and the direction it is written in. */
export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr' },
  az: { name: 'Azərbaycanca', dir: 'ltr' },
  ru: { name: 'Русский', dir: 'ltr' },
  tr: { name: 'Türkçe', dir: 'ltr' },
} as const satisfies Record<string, { name: string; dir: 'ltr' | 'rtl' }>;

/** BCP 47 tag of a language of the interface; a folder of `locales/` has its name. */
export type Language = keyof typeof LANGUAGES;

/** Whether a value from outside (a setting, a browser's string) names a language of the interface. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value);
}
