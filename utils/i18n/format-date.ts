import { formats } from './formats';

/** Date and time to the second with the zone's name: what tells versions apart that were archived within a minute. */
export function versionTime(iso: string): string {
  return formats().date(new Date(iso), { dateStyle: 'medium', timeStyle: 'long' });
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
  if (Number.isNaN(date.getTime())) return iso;
  return formats().date(date, {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    ...(time && { hour: '2-digit', minute: '2-digit' }),
    ...(zone && { timeZoneName: 'short' }),
  });
}
