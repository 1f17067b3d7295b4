const DAY = 86_400_000;

/** Days before a month: six of 31, five of 30, and the last one. */
function dayOfYear(month: number, day: number): number {
  return (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
}

/**
 * A date of the Solar Hijri calendar (Iran, Afghanistan) as a Gregorian one, by the browser's own calendar.
 * @returns year, month, day; `null` when there is no such day or the browser does not know the calendar
 */
export function fromSolarHijri(year: number, month: number, day: number): [number, number, number] | null {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' },
  });
  // The year begins on 20 to 22 March; which of them the calendar must say
  const guess = Date.UTC(year + 621, 2, 20) + dayOfYear(month, day) * DAY;
  for (let offset = 0; offset <= 2; offset++) {
    const date = new Date(guess + offset * DAY);
    const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
    if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day)
      return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  }
  return null;
}
