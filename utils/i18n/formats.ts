import type { Formats } from '../../locales/formats';
import { language, perLanguage } from './language';
import type { Language } from '../model/language';

const special = new Map<Language, Formats>();

/**
 * Writes a language by rules of our own: for one that browsers claim to know and do not (see `locales/az/formats.ts`). Rules
 * that were added before stay unless they are given again.
 */
export function addFormats(of: Language, formats: Formats): void {
  special.set(of, { ...special.get(of), ...formats });
}

/** The formats of the language shown. */
export function formats(): Formats {
  return special.get(language()) ?? byBrowser();
}

/** A date in the reader's zone with the fields or styles that are named; `otherwise` where it is none that can be written. */
export function dateWords(date: Date, fields: Intl.DateTimeFormatOptions, otherwise: string): string {
  return Number.isNaN(date.getTime()) ? otherwise : formats().date(date, fields);
}

const byBrowser = perLanguage((locale): Formats => {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' });
  const dates = new Map<string, Intl.DateTimeFormat>();
  const numbers = new Intl.NumberFormat(locale);
  return {
    count: (value) => numbers.format(value),
    ago: (count, unit) => relative.format(-count, unit),
    date(date, fields) {
      const key = JSON.stringify(fields);
      // A list formats hundreds of dates, and making a formatter costs more than using it.
      const format = dates.get(key) ?? new Intl.DateTimeFormat(locale, fields);
      dates.set(key, format);
      return format.format(date);
    },
  };
});
