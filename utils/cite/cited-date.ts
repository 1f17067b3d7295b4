/** A date as exact as it is known: a year alone, a year and a month, or a day. Months count from 1. */
export interface CitedDate {
  year: number;
  month?: number;
  day?: number;
}

/** The date that a page states, in ISO 8601, without its time: the day is the page's own. `null` for what is no date. */
export function statedDate(iso: string | null): CitedDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso ?? '') ?? [];
  if (year === undefined) return null;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** The day of a moment where the user is. */
export function localDate(iso: string): CitedDate {
  const date = new Date(iso);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** As the MLA handbook shortens them. */
const ENGLISH_SHORT = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
/** As GOST R 7.0.12-2011 shortens them. */
const RUSSIAN_SHORT = 'янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.'.split(' ');
const TURKISH = 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık'.split(' ');
const AZERBAIJANI = 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(' ');

/** The names of the months in the languages of the styles. */
export const MONTHS = {
  english: ENGLISH,
  englishShort: ENGLISH_SHORT,
  russianShort: RUSSIAN_SHORT,
  turkish: TURKISH,
  azerbaijani: AZERBAIJANI,
} as const;

/** `21 October 2025`, `October 2025`, `2025`. */
export function dayFirst(date: CitedDate, months: readonly string[]): string {
  return [date.day, monthOf(date, months), date.year].filter((part) => part !== undefined).join(' ');
}

/** `October 21, 2025`, `October 2025`, `2025`. */
export function monthFirst(date: CitedDate, months: readonly string[]): string {
  const { year, day } = date;
  const month = monthOf(date, months);
  if (month === undefined) return String(year);
  return day === undefined ? `${month} ${year}` : `${month} ${day}, ${year}`;
}

/** `21 October`, `October`; empty for a year alone. */
export function withoutYear(date: CitedDate, months: readonly string[]): string {
  return [date.day, monthOf(date, months)].filter((part) => part !== undefined).join(' ');
}

/** `2025-10-21`, `2025-10`, `2025`. */
export function isoDate({ year, month, day }: CitedDate): string {
  return [year, month, day].flatMap((part) => (part === undefined ? [] : two(part))).join('-');
}

/** `21.10.2025`: a whole day, as GOST writes it. */
export function dottedDate({ year, month = 1, day = 1 }: CitedDate): string {
  return [two(day), two(month), year].join('.');
}

function monthOf({ month }: CitedDate, months: readonly string[]): string | undefined {
  return month === undefined ? undefined : months[month - 1];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
