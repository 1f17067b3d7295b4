import { type Period, PeriodCounter } from './period-counter';

/** What is no time is in no day. */
export const NO_TIME: Period = { start: Number.NaN, end: Number.NaN, name: '' };

/** Days have 23 hours at least: no three of them meet in half a day. */
const HALF_A_DAY = 12 * 3_600_000;

/** The local day of a time, called `2026-10-03`; '' for what is no time. */
function localDay(time: number): Period {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return NO_TIME;
  const year = date.getFullYear();
  const month = date.getMonth();
  const day = date.getDate();
  const start = new Date(year, month, day).getTime();
  const end = new Date(year, month, day + 1).getTime();
  return { start, end, name: dayName(year, month, day) };
}

/** A day as a search spells it. `month` is counted from 0. */
export function dayName(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), month + 1, day]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Counts times by local day. */
export function countsByLocalDay(): PeriodCounter {
  return new PeriodCounter(localDay, HALF_A_DAY);
}
