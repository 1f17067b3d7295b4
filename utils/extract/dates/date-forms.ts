import { monthNumber } from './month-number';

/** A day as written, before it is checked against the calendar. */
export interface DateParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** Whether day and month may also be the other way round. */
  ambiguous: boolean;
}

/** What decides between readings of a date. */
export interface DateContext {
  /** Primary subtag of the page's language, empty when unknown. */
  language: string;
  dayFirst: boolean;
  /** Whether the language or the caller settles the order of day and month. */
  settled: boolean;
}

/** A way of writing dates; `read` gives `null` when the text that matches is no date. */
export interface DateForm {
  pattern: RegExp;
  read(match: RegExpExecArray, context: DateContext): DateParts | null;
}

/** Pattern of a month's name, as a group. Ranges instead of `\p{L}`, which takes browsers milliseconds to compile. */
export const WORD = "([^\\s\\d!-/:-@[-`{-~|،,·•«»“”'’]{2,16})";
/** Pattern of a year, as a group. */
export const YEAR = '((?:1[89]|20)\\d{2})(?!\\d)';
/** Pattern of a day of the month, as a group. */
export const DAY = '(?<![\\d:.])(\\d{1,2})';

type Part = string | undefined;

function certain(year: Part, month: Part | number, day: Part): DateParts {
  return { year: Number(year), month: Number(month), day: Number(day), ambiguous: false };
}

function withMonthName(year: Part, word: Part, day: Part, { language }: DateContext): DateParts | null {
  const month = monthNumber(word ?? '', language);
  return month === 0 ? null : certain(year, month, day);
}

/** `21.10.2025`, `10/21/2025`: a number over 12 is the day; else language and separator decide. */
function fromNumbers(match: RegExpExecArray, { dayFirst, settled }: DateContext): DateParts {
  const [, first, separator, second, year] = match;
  if (Number(first) > 12) return certain(year, second, first);
  if (Number(second) > 12) return certain(year, first, second);
  const isDayFirst = dayFirst || (!settled && separator === '.');
  const parts = isDayFirst ? certain(year, second, first) : certain(year, first, second);
  return { ...parts, ambiguous: !settled && parts.day !== parts.month };
}

/** Forms in order of certainty; the first that gives a day of the calendar is believed. */
export const DATE_FORMS: readonly DateForm[] = [
  // 2025-10-21, 2025/10/21, 2025. 10. 21.
  {
    pattern: /(?<!\d)((?:1[89]|20)\d{2})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)/,
    read: ([, year, , month, day]) => certain(year, month, day),
  },
  // 2025年10月21日
  {
    pattern: /(?<!\d)((?:1[89]|20)\d{2}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]/,
    read: ([, year, month, day]) => certain(year, month, day),
  },
  // 21 October 2025, 21. Oktober 2025, 21 de octubre de 2025, 21-Oct-2025, 21-го октября 2025
  {
    pattern: new RegExp(
      `${DAY}(?:st|nd|rd|th|er|re|º|ª|°|-?го|-?е|-?а|-?i|-?a)?[ .,/-]{0,3}(?:(?:de|of|na|di|en|the) |d['’])?${WORD}[ .,/-]{1,3}(?:(?:de|del|of|год) )?${YEAR}`,
    ),
    read: ([, day, word, year], context) => withMonthName(year, word, day, context),
  },
  // October 21, 2025; Oct. 21st 2025
  {
    pattern: new RegExp(
      `${WORD}[ .-]{1,2}(?:the )?(\\d{1,2})(?:st|nd|rd|th|ste|e|-го)?[ ,.-]{1,3}(?:at )?${YEAR}`,
    ),
    read: ([, word, day, year], context) => withMonthName(year, word, day, context),
  },
  // 2025-ci il oktyabrın 21-i, 2025. október 21., 2025 m. spalio 21 d., 2025/Oct/21
  {
    pattern: new RegExp(`(?<!\\d)${YEAR}[^\\d:]{1,14}?(?<=[ .,/-])${WORD}[ .,/-]{1,2}(\\d{1,2})(?![\\d:])`),
    read: ([, year, word, day], context) => withMonthName(year, word, day, context),
  },
  // 2025-ci ilin 21 oktyabrı, 2025 жылғы 21 қазан, 2025. gada 21. oktobris
  {
    pattern: new RegExp(`(?<!\\d)${YEAR}[^\\d:]{1,14}?(\\d{1,2})[ .]{1,2}${WORD}`),
    read: ([, year, day, word], context) => withMonthName(year, word, day, context),
  },
  // 21.10.2025, 10/21/2025, 23-11-2024
  {
    pattern: /(?<![\d.:])(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?((?:19|20)\d{2})(?![\d])/,
    read: fromNumbers,
  },
  // 21 tháng 10, 2025
  {
    pattern: /(?<!\d)(\d{1,2}) thang (\d{1,2}),? (?:nam )?((?:19|20)\d{2})(?!\d)/,
    read: ([, day, month, year]) => certain(year, month, day),
  },
  // 21.10.25 where days come first
  {
    pattern: /(?<![\d.:])(\d{2})\.(\d{2})\.(\d{2})(?![\d.:])/,
    read: ([, day, month, year = ''], { settled, dayFirst }) =>
      settled && dayFirst ? certain(`20${year}`, month, day) : null,
  },
  // 21-Oct-25, 21 Oct '25
  {
    pattern: new RegExp(`${DAY}(?:-${WORD}-| ${WORD} ['’])(\\d{2})(?![\\d:.])`),
    read: ([, day, one, other, year = ''], context) => withMonthName(`20${year}`, one ?? other, day, context),
  },
];
