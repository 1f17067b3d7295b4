/** Milliseconds since 1970; `end` is exclusive. */
export interface DateRange {
  start: number;
  end: number;
}

/** The start of a day. Months count from 0; month and day may overflow into the next. */
export type StartOfDay = (year: number, month: number, day: number) => number;

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** Days in the user's time zone. */
export const localDays: StartOfDay = (year, month, day) => new Date(year, month, day).getTime();
/** Days stated by a page, which are stored as UTC. */
export const statedDays: StartOfDay = (year, month, day) => Date.UTC(year, month, day);

/** Parses `2025`, `2025-03`, `2025-03-07`, `2024..2025`, `2024..` or `..2025`; `null` for anything else. */
export function parseDateRange(text: string, startOfDay: StartOfDay): DateRange | null {
  const [from, to, more] = text.split('..');
  if (from === undefined || more !== undefined) return null;
  if (to === undefined) return parsePeriod(from, startOfDay);
  const first = from === '' ? { start: -Infinity } : parsePeriod(from, startOfDay);
  const last = to === '' ? { end: Infinity } : parsePeriod(to, startOfDay);
  if (!first || !last || from + to === '') return null;
  return { start: first.start, end: last.end };
}

function parsePeriod(text: string, startOfDay: StartOfDay): DateRange | null {
  const parts = DATE.exec(text);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return { start: startOfDay(year, 0, 1), end: startOfDay(year + 1, 0, 1) };
  const month = Number(parts[2]) - 1;
  if (month < 0 || month > 11) return null;
  if (parts[3] === undefined)
    return { start: startOfDay(year, month, 1), end: startOfDay(year, month + 1, 1) };
  const day = Number(parts[3]);
  if (day < 1 || day > new Date(Date.UTC(year, month + 1, 0)).getUTCDate()) return null;
  return { start: startOfDay(year, month, day), end: startOfDay(year, month, day + 1) };
}
