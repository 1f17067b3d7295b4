import type { StatedTime, TimePrecision } from '../../model/stated';
import { DATE_FORMS, WORD, YEAR, type DateContext } from './date-forms';
import { foldDateText } from './fold-date-text';
import { monthNumber } from './month-number';
import { findSolarDate, type FoundParts } from './solar-date';
import { timeBeside } from './time-of-day';

/** What the caller knows of a date's page. */
export interface DateOptions {
  /** BCP 47 tag of the page's language, `null` when unknown. */
  lang: string | null;
  /** Whether `10/11/2025` is the tenth of November; by default the language decides. */
  dayFirst?: boolean | undefined;
}

/** Longest text in which a date is looked for. */
const MAX_LENGTH = 200;

/** Whole texts that state only a month or a year. */
const MONTH_ONLY = new RegExp(`^(?:${YEAR}-(\\d{2})|${WORD}\\.?,? (?:de )?${YEAR})$`);
const YEAR_ONLY = /^(?:19|20)\d{2}$/;

/** `20251021`, `20251021T194405Z`, `20251021194405` */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[t ]?(\d{2})(\d{2})(\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/;

/** `Tue Oct 21 19:44:05 CET 2025`: the year is moved before the time. */
const YEAR_LAST = /([a-z]{3} \d{1,2}) (\d\d:\d\d(?::\d\d)?(?: [a-z]{3,4})?) ((?:19|20)\d{2})$/;

const DAY_FIRST_ENGLISH = /^en-(?!us\b|ph\b)[a-z]{2}/i;

function contextOf({ lang, dayFirst }: DateOptions): DateContext {
  const language = lang?.toLowerCase().split('-')[0] ?? '';
  if (dayFirst !== undefined) return { language, dayFirst, settled: true };
  if (lang === null) return { language, dayFirst: true, settled: false };
  const isDayFirst = language !== 'en' || DAY_FIRST_ENGLISH.test(lang);
  return { language, dayFirst: isDayFirst, settled: isDayFirst || /^en-us/i.test(lang) };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function findParts(text: string, context: DateContext): FoundParts | null {
  const solar = context.language === 'fa' ? findSolarDate(text) : null;
  if (solar) return solar;
  for (const { pattern, read } of DATE_FORMS) {
    const match = pattern.exec(text);
    const parts = match && read(match, context);
    if (parts && isDay(parts.year, parts.month, parts.day)) return { parts, match };
  }
  return null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** A date as found in a folded text. */
interface FoundValue {
  /** `2025`, `2025-10` or `2025-10-21`. */
  value: string;
  precision: TimePrecision;
  ambiguous: boolean;
  /** First character in the text, and the first one after the date. */
  start: number;
  end: number;
}

function findDay(text: string, context: DateContext): FoundValue | null {
  const found = findParts(text, context);
  if (!found) return null;
  const { parts, match } = found;
  const { year, month, day, ambiguous } = parts;
  return {
    value: `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`,
    precision: 'day',
    ambiguous,
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** The month or year that a whole text states. */
function findMonth(text: string, { language }: DateContext): FoundValue | null {
  const whole = { ambiguous: false, start: 0, end: text.length };
  if (YEAR_ONLY.test(text)) return { ...whole, value: text, precision: 'year' };
  const match = MONTH_ONLY.exec(text);
  if (!match) return null;
  const [, isoYear, isoMonth, word, year] = match;
  const month = word === undefined ? Number(isoMonth) : monthNumber(word, language);
  if (month < 1 || month > 12) return null;
  return { ...whole, value: `${isoYear ?? year ?? ''}-${twoDigits(month)}`, precision: 'month' };
}

function separated(...[, year, month, day, hour, minute, second, zone = '']: (string | undefined)[]): string {
  const clock = [hour, minute, second].filter((part) => part !== undefined).join(':');
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}${clock === '' ? '' : `t${clock}${zone}`}`;
}

/** Years of the reigns in which Japan counts; the first one has a name of its own. */
const REIGN_YEAR = /(令和|平成) ?(\d{1,2}|元) ?年/;

function inCommonEra(_: string, reign: string, year: string): string {
  return `${String((reign === '令和' ? 2018 : 1988) + (Number(year) || 1))}年`;
}

/** A text, folded, in a shape that DATE_FORMS read. */
function prepare(raw: string): string {
  return foldDateText(raw)
    .replace(COMPACT, separated)
    .replace(YEAR_LAST, '$1 $3 $2')
    .replace(REIGN_YEAR, inCommonEra)
    .replace(/(كانون|تشرين) (الاول|الثاني)/g, '$1$2');
}

/** A date in a text, and the folded words before and after it. */
export interface FoundDate {
  time: StatedTime;
  before: string;
  after: string;
}

/** The first date in a short text that is certain, and the folded words around it; `null` as with `parseDate`. */
export function findDate(raw: string, options: DateOptions): FoundDate | null {
  const trimmed = raw.trim();
  if (trimmed.length > MAX_LENGTH) return null;
  const text = prepare(trimmed);
  const context = contextOf(options);
  const date = findDay(text, context) ?? findMonth(text, context);
  if (!date) return null;
  const clock = date.precision === 'day' ? timeBeside(text, date.start, date.end) : null;
  // A machine-readable time that is invalid makes the date doubtful
  if (!clock && /^\d{4}-\d{2}-\d{2}t\d/.test(text)) return null;
  const { value, precision, zone } = clock ?? { value: '', precision: date.precision, zone: null };
  return {
    time: {
      raw: trimmed,
      value: date.value + value + (zone ?? ''),
      precision,
      zone,
      ambiguous: date.ambiguous,
    },
    before: text.slice(0, date.start),
    after: text.slice(date.end),
  };
}

/**
 * The date that a short text states, in any language: `21 Oktyabr 2025 19:44`, `2025-10-21T19:44+04:00`,
 * `14:26 / 23-11-2024`. The value is never more exact than the text, and has an offset only where the text has one.
 * @returns `null` where there is none, or it cannot be read without guessing: relative dates, days without year
 */
export function parseDate(raw: string, options: DateOptions): StatedTime | null {
  return findDate(raw, options)?.time ?? null;
}
