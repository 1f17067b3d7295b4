import { DAY, WORD, type DateParts } from './date-forms';
import { SOLAR_MONTH_NAMES } from './month-names';
import { fromSolarHijri } from './solar-hijri';

const NUMBERS = /(?<!\d)(1[34]\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const WITH_NAME = new RegExp(`${DAY} ?(?:ام )?${WORD}(?: ماه)?[ ,،]{1,2}(1[34]\\d{2})(?!\\d)`);

/** A date found in a text. */
export interface FoundParts {
  parts: DateParts;
  match: RegExpExecArray;
}

/** The first solar date in a folded Persian text, as a Gregorian one. In other languages 14xx is a lunar year. */
export function findSolarDate(text: string): FoundParts | null {
  const numbers = NUMBERS.exec(text);
  if (numbers) return found(numbers, Number(numbers[1]), Number(numbers[3]), Number(numbers[4]));
  const named = WITH_NAME.exec(text);
  if (!named) return null;
  const month = SOLAR_MONTH_NAMES.findIndex((row) => row.split(' ').includes(named[2] ?? '')) + 1;
  return found(named, Number(named[3]), month, Number(named[1]));
}

function found(match: RegExpExecArray, year: number, month: number, day: number): FoundParts | null {
  const parts = month >= 1 && month <= 12 ? fromSolarHijri(year, month, day) : null;
  return parts && { parts: { ...parts, ambiguous: false }, match };
}
