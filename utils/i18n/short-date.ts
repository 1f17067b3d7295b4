import { dateWords } from './formats';

/**
 * The day of an ISO 8601 time, as short as it can be told: without the year where it is this year's. A date that is no more
 * than a month or a year stays one; a time without a zone is the page's own clock. What is not ISO 8601 is returned as it is.
 */
export function shortDate(iso: string, now: Date): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.*)?)?)?$/.exec(iso) ?? [];
  // Only a full date-time is read as it stands: a date alone would be taken for midnight in another zone.
  const date =
    time === undefined ? new Date(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) : new Date(iso);
  const isThisYear = month !== undefined && date.getFullYear() === now.getFullYear();
  return dateWords(
    date,
    {
      ...(!isThisYear && { year: 'numeric' }),
      ...(month && { month: day ? 'short' : 'long' }),
      ...(day && { day: 'numeric' }),
    },
    iso,
  );
}
