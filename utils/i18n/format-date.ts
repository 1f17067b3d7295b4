import { formattingLocale } from './language';

const locale = formattingLocale();

/** Date and time to the minute, for an ISO 8601 instant, in the reader's zone. */
export function shortDateTime(iso: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/**
 * A published time as precisely as the page stated it: a year, a month, a day, or a moment in the reader's zone.
 * What is not ISO 8601 is returned as it is.
 */
export function publishedTime(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.*)?)?)?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  // No zone given: the wall clock of the page, which is read here as the reader's own.
  const date =
    time === undefined ? new Date(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) : new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const options: Intl.DateTimeFormatOptions =
    time !== undefined
      ? { dateStyle: 'long', timeStyle: 'short' }
      : { year: 'numeric', ...(month && { month: 'long' }), ...(day && { day: 'numeric' }) };
  return new Intl.DateTimeFormat(locale, options).format(date);
}
