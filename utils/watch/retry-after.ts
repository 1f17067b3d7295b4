/** Longest accepted delay in milliseconds. */
const LONGEST = 7 * 24 * 60 * 60_000;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The three forms of an HTTP date, all in UTC. https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
const DATES = [
  /^[A-Z][a-z]{2}, (?<day>\d\d) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/,
  /^[A-Z][a-z]{5,8}, (?<day>\d\d)-(?<month>[A-Z][a-z]{2})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/,
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/,
];

/**
 * When a site wants to be asked again, by its `Retry-After`: seconds or an HTTP date, a week from now at most.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 * @returns `null` for anything else
 */
export function retryAfter(value: string | null, now: Date): Date | null {
  if (value === null) return null;
  const time = /^\d+$/.test(value) ? now.getTime() + Number(value) * 1000 : parseHttpDate(value, now);
  return time === null ? null : new Date(Math.min(time, now.getTime() + LONGEST));
}

/** Milliseconds since 1970, `null` where there is no such date. */
function parseHttpDate(value: string, now: Date): number | null {
  const found = DATES.map((form) => form.exec(value)).find((match) => match !== null)?.groups;
  if (!found) return null;
  const { day = '', month = '', year = '', time = '' } = found;
  const number = MONTHS.indexOf(month) + 1;
  const digits = (part: string | number) => String(part).trim().padStart(2, '0');
  const text = `${fullYear(year, now)}-${digits(number)}-${digits(day)}T${time}.000Z`;
  const parsed = Date.parse(text);
  // An impossible date such as February 30 rolls over and does not survive the round trip.
  return Number.isFinite(parsed) && new Date(parsed).toISOString() === text ? parsed : null;
}

/** A year of two digits is at most 50 years ahead, as the RFC says. */
function fullYear(year: string, now: Date): string {
  if (year.length === 4) return year;
  const thisYear = now.getUTCFullYear();
  const guess = Math.floor(thisYear / 100) * 100 + Number(year);
  return String(guess > thisYear + 50 ? guess - 100 : guess);
}
