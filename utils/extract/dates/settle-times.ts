import { dayOf } from './day-of';
import type { SourcedTime } from './declared-times';
import { parseDate, type DateOptions } from './parse-date';

/** Matches dates with dots, where the day comes first nearly everywhere. */
const WITH_DOTS = /^\D*\d{1,2}\. ?\d{1,2}\. ?\d{4}/;

function hasDots({ time }: SourcedTime): boolean {
  return WITH_DOTS.test(time.raw);
}

/** A time with day and month swapped where only that agrees with one of the days; `null` where it does not. */
function swapped(
  { time }: SourcedTime,
  days: ReadonlySet<string>,
  options: DateOptions,
): SourcedTime['time'] | null {
  if (days.has(dayOf(time))) return null;
  const readings = [true, false].map((dayFirst) => parseDate(time.raw, { ...options, dayFirst }));
  return readings.find((reading) => reading && days.has(dayOf(reading))) ?? null;
}

/**
 * Swaps day and month where only that agrees with another statement. Of two that agree when either is swapped, the one with
 * dots stays as it is.
 */
export function settleTimes(times: readonly SourcedTime[], options: DateOptions): SourcedTime[] {
  const settled = new Map(times.map((stated) => [stated, stated]));
  for (const stated of [...times].sort((one, other) => Number(hasDots(one)) - Number(hasDots(other)))) {
    const others = [...settled].filter(([key]) => key !== stated).map(([, { time }]) => dayOf(time));
    const time = swapped(stated, new Set(others), options);
    if (time) settled.set(stated, { ...stated, time });
  }
  return times.map((stated) => settled.get(stated) ?? stated);
}
