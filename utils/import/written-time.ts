import type { ClaimedTime } from '../model/link';
import { claimedTime } from './claimed-time';

/** `2020/05/01/` as in RIS, `2020.5.1`, `2020-5-1`. */
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)\/?/;
/** `01.05.2020`, as Azerbaijani, Turkish and Russian write it. */
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
/** Britons begin with the day, Americans with the month. */
const WITH_SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;
const CLOCK = /^(?:T|,?\s)?\s{0,3}(\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?)/;
/** A zone after the clock, with or without colon. */
const ZONE = /(?:Z|\s?[+-]\d\d:?\d\d)$/;

/** A date and what follows it; `null` where a text begins with none that has one meaning. */
function dateAndRest(text: string): { date: string; rest: string } | null {
  const found = (year = '', month = '', day = '', length = 0) => ({
    date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    rest: text.slice(length),
  });
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return found(yearFirst[1], yearFirst[3], yearFirst[4], yearFirst[0].length);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return found(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[0].length);
  const [all = '', first, second, year] = WITH_SLASHES.exec(text) ?? [];
  if (Number(first) > 12) return found(year, second, first, all.length);
  if (Number(second) > 12) return found(year, first, second, all.length);
  return null;
}

/** Programs take 31 February for 2 March. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/**
 * A time as people and reference managers write it, beside what `claimedTime` reads: `2020/05/01/`, `01.05.2020 14:05`, `31/12/2020`.
 * `null` for a date that two countries would read differently, for a month or year alone, and for words.
 */
export function writtenTime(value: string | null | undefined, now: Date): ClaimedTime | null {
  const text = value?.trim().slice(0, 100) ?? '';
  if (/^\d{9,17}(?:\.\d{1,9})?$|^\d{8}T\d{6}Z$/.test(text)) return claimedTime(text, now);
  const found = dateAndRest(text);
  return found && isDay(found.date) ? claimedTime(found.date + clockOf(found.rest), now) : null;
}

/** The clock in what follows a date, as ISO 8601; '' for none. */
function clockOf(rest: string): string {
  const [, clock] = CLOCK.exec(rest) ?? [];
  if (clock === undefined) return '';
  const zone = ZONE.exec(rest)?.[0].trim() ?? '';
  return `T${clock.replace(/^(?=\d:)/, '0')}${zone}`;
}
