import { dateWords, formats } from './formats';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A whole number with the language's separators. */
export function formatCount(count: number): string {
  return formats().count(count);
}

/** Date and time to the second with the zone's name, for an ISO 8601 instant, in the reader's zone. What is none is returned as it is. */
export function exactTime(iso: string): string {
  return dateWords(new Date(iso), { dateStyle: 'full', timeStyle: 'long' }, iso);
}

/** Date and time to the minute, for an ISO 8601 instant, in the reader's zone. What is none is returned as it is. */
export function shortDateTime(iso: string): string {
  return dateWords(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' }, iso);
}

/**
 * Days from one local calendar day to another: 1 between 23:59 and 00:01. Daylight saving shifts it by an hour only. The
 * first day that a `Date` can hold may have no local midnight: then days are counted by hours.
 */
export function calendarDays(from: Date, to: Date): number {
  const midnight = (date: Date): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = (midnight(to) - midnight(from)) / DAY;
  return Math.round(Number.isNaN(days) ? (to.getTime() - from.getTime()) / DAY : days);
}

/**
 * How long ago an ISO 8601 instant was: minutes and hours within a day, then calendar days, months, years.
 * `null` under a minute, or in the future (a clock that was put back). What is no instant is returned as it is.
 */
export function relativeTime(iso: string, now: Date): string | null {
  const then = new Date(iso);
  const elapsed = now.getTime() - then.getTime();
  if (Number.isNaN(elapsed)) return iso;
  const { ago } = formats();
  if (elapsed < MINUTE) return null;
  if (elapsed < HOUR) return ago(Math.floor(elapsed / MINUTE), 'minute');
  const days = calendarDays(then, now);
  if (elapsed < DAY && (days === 0 || elapsed < 12 * HOUR)) return ago(Math.floor(elapsed / HOUR), 'hour');
  if (days < 30) return ago(Math.max(days, 1), 'day');
  if (days < 365) return ago(Math.floor(days / 30), 'month');
  return ago(Math.floor(days / 365), 'year');
}
