import { language, perLanguage } from './language';
import type { Language } from '../model/language';

/** Units of time that "3 min ago" is told in. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** Units of size, powers of 1000. */
export type ByteUnit = 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte' | 'terabyte';

/** How a language writes dates and numbers. */
export interface Formats {
  /** A number with at most so many decimals. */
  number(value: number, decimals: number): string;
  /** A share from 0 to 1. */
  percent(share: number): string;
  /** Bytes by name, larger units abbreviated. */
  bytes(value: number, unit: ByteUnit, decimals: number): string;
  /** So many units before now, abbreviated. */
  ago(count: number, unit: TimeUnit): string;
  /** A date in the reader's zone, with the fields or styles that are named. */
  date(date: Date, fields: Intl.DateTimeFormatOptions): string;
}

const special = new Map<Language, Formats>();

/** Writes a language by rules of our own: for one that browsers claim to know and do not (see `locales/az/formats.ts`). */
export function addFormats(of: Language, formats: Formats): void {
  special.set(of, formats);
}

/** The formats of the language shown. */
export function formats(): Formats {
  return special.get(language()) ?? byBrowser();
}

const byBrowser = perLanguage((locale): Formats => {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' });
  const dates = new Map<string, Intl.DateTimeFormat>();
  const numbers = new Map<number, Intl.NumberFormat>();
  return {
    number: (value, decimals) =>
      kept(
        numbers,
        decimals,
        () => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }),
      ).format(value),
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    bytes: (value, unit, decimals) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: decimals,
      }).format(value),
    ago: (count, unit) => relative.format(-count, unit),
    date: (date, fields) =>
      kept(dates, JSON.stringify(fields), () => new Intl.DateTimeFormat(locale, fields)).format(date),
  };
});

/** A list formats hundreds of times, and making a formatter costs more than using it. */
function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
