import { dateWords } from './formats';

/** Date and time to the second with the zone's name: what tells versions apart that were archived within a minute. What is no instant is returned as it is. */
export function versionTime(iso: string): string {
  return dateWords(new Date(iso), { dateStyle: 'medium', timeStyle: 'long' }, iso);
}

/**
 * A published time as precisely as the page stated it: a year, a month, a day, or a moment. A moment with a zone is told
 * in the reader's zone, by name; one without is the page's own clock. What is not ISO 8601 is returned as it is.
 */
export function publishedTime(iso: string): string {
  const [, year, month, day, time, zone] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T([\d:.]+)(Z|[+-][\d:]+)?)?)?)?$/.exec(iso) ?? [];
  // Only a full date-time is read as it stands: a date alone would be taken for midnight in another zone.
  const date =
    time === undefined ? new Date(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) : new Date(iso);
  const fields: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    ...(time && { hour: '2-digit', minute: '2-digit' }),
    ...(zone && { timeZoneName: 'short' }),
  };
  return dateWords(date, fields, iso);
}
