const DAY = 86_400_000;

/** Days of the year before a day: six months of 31, five of 30, and the last one. */
function dayOfYear(month: number, day: number): number {
  return (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
}

/**
 * A date of the Solar Hijri calendar (Iran, Afghanistan) as a Gregorian one, by the browser's own calendar.
 * @param month 1 to 12
 * @returns `null` when there is no such day, or the browser does not know the calendar
 */
export function fromSolarHijri(
  year: number,
  month: number,
  day: number,
): { year: number; month: number; day: number } | null {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  // The year begins on 20, 21 or 22 March; only the calendar knows which
  const earliest = Date.UTC(year + 621, 2, 20) + dayOfYear(month, day) * DAY;
  for (let offset = 0; offset <= 2; offset++) {
    const date = new Date(earliest + offset * DAY);
    const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
    if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day) {
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }
  }
  return null;
}
