import type { StatedTime, TimePrecision } from '../../model/stated';
import { foldDateText } from './fold-date-text';
import { monthNumber } from './month-number';
import { SOLAR_MONTH_NAMES } from './month-names';
import { fromSolarHijri } from './solar-hijri';
import { timeBeside } from './time-of-day';

/** What decides between readings of a date. */
export interface DateOptions {
  /** BCP 47 tag of the page's language, `null` when unknown. */
  lang: string | null;
  /** Whether `10/11/2025` is the tenth of November; without it the language decides. */
  dayFirst?: boolean | undefined;
}

/** Longest text a date is looked for in. */
const MAX_LENGTH = 200;

/** A day found in a folded text, and where. */
interface Day {
  year: number;
  month: number;
  day: number | null;
  start: number;
  end: number;
  ambiguous: boolean;
}

/** What the forms need to know of the page. */
interface Context {
  language: string;
  dayFirst: boolean;
  /** Whether the language or the caller settles the order of day and month. */
  settled: boolean;
}

type Form = [RegExp, (match: RegExpExecArray, context: Context) => Omit<Day, 'start' | 'end'> | null];

/** A month's name: a word without digits and ASCII punctuation. Ranges, because `\p{L}` takes milliseconds to compile. */
const WORD = "([^\\s\\d!-/:-@[-`{-~|،,·•«»“”'’]{2,16})";
const YEAR = '((?:1[89]|20)\\d{2})(?!\\d)';
const DAY = '(?<![\\d:.])(\\d{1,2})';

function named(
  year: string | undefined,
  word: string | undefined,
  day: string | undefined,
  { language }: Context,
) {
  const month = monthNumber(word ?? '', language);
  return month === 0 ? null : { year: Number(year), month, day: Number(day), ambiguous: false };
}

function numeric(first: number, second: number, year: number, separator: string, context: Context) {
  if (first > 12) return { year, month: second, day: first, ambiguous: false };
  if (second > 12) return { year, month: first, day: second, ambiguous: false };
  const isDayFirst = context.dayFirst || (!context.settled && separator === '.');
  const ambiguous = !context.settled && first !== second;
  return isDayFirst
    ? { year, month: second, day: first, ambiguous }
    : { year, month: first, day: second, ambiguous };
}

/** In order of certainty; the first that gives a day of the calendar is believed. */
const FORMS: readonly Form[] = [
  // 2025-10-21, 2025/10/21, 2025. 10. 21.
  [
    /(?<!\d)((?:1[89]|20)\d{2})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)/,
    ([, year, , month, day]) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      ambiguous: false,
    }),
  ],
  // 2025年10月21日
  [
    /(?<!\d)((?:1[89]|20)\d{2}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]/,
    ([, year, month, day]) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      ambiguous: false,
    }),
  ],
  // 21 October 2025, 21. Oktober 2025, 21 de octubre de 2025, 21-Oct-2025, 21-го октября 2025
  [
    new RegExp(
      `${DAY}(?:st|nd|rd|th|er|re|º|ª|°|-?го|-?е|-?а|-?i|-?a)?[ .,/-]{0,3}(?:(?:de|of|na|di|en|the) |d['’])?${WORD}[ .,/-]{1,3}(?:(?:de|del|of|год) )?${YEAR}`,
    ),
    ([, day, word, year], context) => named(year, word, day, context),
  ],
  // October 21, 2025; Oct. 21st 2025
  [
    new RegExp(`${WORD}[ .-]{1,2}(?:the )?(\\d{1,2})(?:st|nd|rd|th|ste|e|-го)?[ ,.-]{1,3}(?:at )?${YEAR}`),
    ([, word, day, year], context) => named(year, word, day, context),
  ],
  // 2025-ci il oktyabrın 21-i, 2025. október 21., 2025 m. spalio 21 d., 2025/Oct/21
  [
    new RegExp(`(?<!\\d)${YEAR}[^\\d:]{1,14}?(?<=[ .,/-])${WORD}[ .,/-]{1,2}(\\d{1,2})(?![\\d:])`),
    ([, year, word, day], context) => named(year, word, day, context),
  ],
  // 2025-ci ilin 21 oktyabrı, 2025 жылғы 21 қазан, 2025. gada 21. oktobris
  [
    new RegExp(`(?<!\\d)${YEAR}[^\\d:]{1,14}?(\\d{1,2})[ .]{1,2}${WORD}`),
    ([, year, day, word], context) => named(year, word, day, context),
  ],
  // 21.10.2025, 10/21/2025, 23-11-2024
  [
    /(?<![\d.:])(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?((?:19|20)\d{2})(?![\d])/,
    ([, first, separator = '', second, year], context) =>
      numeric(Number(first), Number(second), Number(year), separator, context),
  ],
  // 21 tháng 10, 2025
  [
    /(?<!\d)(\d{1,2}) thang (\d{1,2}),? (?:nam )?((?:19|20)\d{2})(?!\d)/,
    ([, day, month, year]) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      ambiguous: false,
    }),
  ],
  // 21.10.25 where days come first; 21-Oct-25, 21 Oct '25
  [
    /(?<![\d.:])(\d{2})\.(\d{2})\.(\d{2})(?![\d.:])/,
    ([, day, month, year], { settled, dayFirst }) =>
      settled && dayFirst
        ? { year: 2000 + Number(year), month: Number(month), day: Number(day), ambiguous: false }
        : null,
  ],
  [
    new RegExp(`${DAY}(?:-${WORD}-| ${WORD} ['’])(\\d{2})(?![\\d:.])`),
    ([, day, one, other, year], context) => named(`20${year ?? ''}`, one ?? other, day, context),
  ],
];

/** Solar Hijri years, in Persian only: elsewhere 14xx is a lunar year. */
const SOLAR = /(?<!\d)(1[34]\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const SOLAR_NAMED = new RegExp(`${DAY} ?(?:ام )?${WORD}(?: ماه)?[ ,،]{1,2}(1[34]\\d{2})(?!\\d)`);

/** Whole texts that name a month or a year only. */
const MONTH_ONLY = new RegExp(`^(?:${YEAR}-(\\d{2})|${WORD}\\.?,? (?:de )?${YEAR})$`);
const YEAR_ONLY = /^(?:19|20)\d{2}$/;

/** `20251021`, `20251021T194405Z`, `20251021194405` */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[t ]?(\d{2})(\d{2})(\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/;

/** `Tue Oct 21 19:44:05 CET 2025`: the year goes before the time. */
const YEAR_LAST = /([a-z]{3} \d{1,2}) (\d\d:\d\d(?::\d\d)?(?: [a-z]{3,4})?) ((?:19|20)\d{2})$/;

const DAY_FIRST_ENGLISH = /^en-(?!us\b|ph\b)[a-z]{2}/i;

function contextOf({ lang, dayFirst }: DateOptions): Context {
  const language = lang?.toLowerCase().split('-')[0] ?? '';
  if (dayFirst !== undefined) return { language, dayFirst, settled: true };
  if (lang === null) return { language, dayFirst: true, settled: false };
  const isEnglish = language === 'en';
  const isDayFirst = !isEnglish || DAY_FIRST_ENGLISH.test(lang);
  return { language, dayFirst: isDayFirst, settled: isDayFirst || /^en-us/i.test(lang) };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function findSolar(text: string): Day | null {
  const numbers = SOLAR.exec(text);
  const words = numbers ? null : SOLAR_NAMED.exec(text);
  const match = numbers ?? words;
  if (!match) return null;
  const [year, month, day] = numbers
    ? [numbers[1], Number(numbers[3]), numbers[4]]
    : [
        words?.[3],
        SOLAR_MONTH_NAMES.findIndex((row) => row.split(' ').includes(words?.[2] ?? '')) + 1,
        words?.[1],
      ];
  const gregorian = month >= 1 && month <= 12 ? fromSolarHijri(Number(year), month, Number(day)) : null;
  if (!gregorian) return null;
  const [gregorianYear, gregorianMonth, gregorianDay] = gregorian;
  const end = match.index + match[0].length;
  return {
    year: gregorianYear,
    month: gregorianMonth,
    day: gregorianDay,
    start: match.index,
    end,
    ambiguous: false,
  };
}

function findDay(text: string, context: Context): Day | null {
  if (context.language === 'fa') {
    const solar = findSolar(text);
    if (solar) return solar;
  }
  for (const [form, partsOf] of FORMS) {
    const match = form.exec(text);
    const parts = match && partsOf(match, context);
    if (parts && isDay(parts.year, parts.month, parts.day ?? 1))
      return { ...parts, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function findMonth(text: string, { language }: Context): Day | null {
  if (YEAR_ONLY.test(text)) {
    return { year: Number(text), month: 0, day: null, start: 0, end: text.length, ambiguous: false };
  }
  const match = MONTH_ONLY.exec(text);
  if (!match) return null;
  const [, isoYear, isoMonth, word, year] = match;
  const month = word === undefined ? Number(isoMonth) : monthNumber(word, language);
  if (month < 1 || month > 12) return null;
  return { year: Number(isoYear ?? year), month, day: null, start: 0, end: text.length, ambiguous: false };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function dateValue({ year, month, day }: Day): [string, TimePrecision] {
  if (month === 0) return [String(year), 'year'];
  if (day === null) return [`${String(year)}-${two(month)}`, 'month'];
  return [`${String(year)}-${two(month)}-${two(day)}`, 'day'];
}

/** Text in one of the shapes the forms know. */
function prepare(raw: string): string {
  return foldDateText(raw)
    .replace(COMPACT, (_, year: string, month: string, day: string, ...rest: (string | undefined)[]) => {
      const [hour, minute, second, zone = ''] = rest;
      const clock = [hour, minute, second].filter((part) => part !== undefined).join(':');
      return `${year}-${month}-${day}${clock === '' ? '' : `t${clock}${zone}`}`;
    })
    .replace(YEAR_LAST, '$1 $3 $2')
    .replace(/(كانون|تشرين) (الاول|الثاني)/g, '$1$2');
}

/** A date in a text, and the folded words around it. */
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
  const found = findDay(text, context) ?? findMonth(text, context);
  if (!found) return null;
  const [value, precision] = dateValue(found);
  const time = precision === 'day' ? timeBeside(text, found.start, found.end) : null;
  // A machine-readable time that is none makes the whole doubtful
  if (!time && /^\d{4}-\d{2}-\d{2}t\d/.test(text)) return null;
  return {
    time: {
      raw: trimmed,
      value: `${value}${time?.value ?? ''}${time?.zone ?? ''}`,
      precision: time?.precision ?? precision,
      zone: time?.zone ?? null,
      ambiguous: found.ambiguous,
    },
    before: text.slice(0, found.start),
    after: text.slice(found.end),
  };
}

/**
 * The date a short text states, in any language: `21 Oktyabr 2025 19:44`, `2025-10-21T19:44+04:00`, `14:26 / 23-11-2024`.
 * The value is never more exact than the text, and has an offset only where the text has one.
 * @returns `null` where there is none, or it cannot be read without guessing: relative dates, days without year
 */
export function parseDate(raw: string, options: DateOptions): StatedTime | null {
  return findDate(raw, options)?.time ?? null;
}
