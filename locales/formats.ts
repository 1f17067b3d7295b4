/** Units of time that "3 min ago" is counted in. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** How a language writes dates and numbers. */
export interface Formats {
  /** A whole number. */
  count(value: number): string;
  /** So many units before now, abbreviated. */
  ago(count: number, unit: TimeUnit): string;
  /** A date in the reader's zone, with the fields or styles that are named. */
  date(date: Date, fields: Intl.DateTimeFormatOptions): string;
  /**
   * What a language is called, by its code; `null` where it has no name here. Left out where the browser knows the
   * names.
   */
  languageName?(code: string): string | null;
}
