import { foldDateText } from './fold-date-text';
import { CROATIAN_MONTH_NAMES, MONTH_NAMES } from './month-names';

/** Letters of the shortest abbreviation, and of the longest ending after a name: `oktyabrının`. */
const MIN_LENGTH = 3;
const MAX_ENDING = 7;

/** The spellings of each month. */
type Names = readonly (readonly string[])[];

function split(rows: readonly string[]): Names {
  // Folded again: the table may hold letters that are not normalised
  return rows.map((row) => row.split(' ').map(foldDateText));
}

/** Languages whose month names are taken from the browser. */
const FROM_INTL =
  /^(?:ur|fi|lt|el|hi|he|iw|bn|ta|te|ml|gu|kn|mr|pa|ne|si|th|km|lo|my|am|sw|eu|gl|is|ga|cy|mn)$/;

let common: Names | undefined;
const others = new Map<string, Names>();

/** Month names of a language that the table lacks, alone and beside a day, from the browser; empty where it has none either. */
function fromIntl(language: string): Names {
  const locale = `${language}-u-ca-gregory-nu-latn`;
  try {
    const [alone, beside] = ([{}, { day: 'numeric' }] as const).map(
      (day) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', ...day }),
    );
    if (!alone || !beside || alone.resolvedOptions().locale.startsWith('en')) return [];
    return Array.from({ length: 12 }, (_, index) => {
      const date = Date.UTC(2024, index, 5);
      const name = beside.formatToParts(date).find(({ type }) => type === 'month')?.value;
      return [alone.format(date), name ?? ''].map(foldDateText);
    });
  } catch {
    return []; // not a language tag: as if none were declared
  }
}

/** Languages whose month names are in CROATIAN_MONTH_NAMES. */
const isCroatian = (language: string): boolean => language === 'hr' || language === 'bs';

function namesOf(language: string): Names {
  const known = others.get(language);
  if (known) return known;
  const names = isCroatian(language) ? split(CROATIAN_MONTH_NAMES) : fromIntl(language);
  others.set(language, names);
  return names;
}

/** Whether a word is the beginning of a name, or the name with an ending; short names have short endings. */
function isForm(word: string, name: string): boolean {
  if (name.startsWith(word)) return word.length >= MIN_LENGTH || word === name;
  const ending = word.length - name.length;
  return name.length >= MIN_LENGTH && ending <= (name.length > 4 ? MAX_ENDING : 3) && word.startsWith(name);
}

/** The number of the month that a word names; 0 when it names none. */
function find(names: Names, word: string): number {
  const exact = names.findIndex((row) => row.includes(word));
  const found = exact >= 0 ? exact : names.findIndex((row) => row.some((name) => isForm(word, name)));
  return found + 1;
}

/**
 * The number of the month that a folded word names, in any language of the table or in the page's own.
 * @param language primary subtag of the page's language, empty when unknown
 * @returns 1 to 12; 0 when it names none
 */
export function monthNumber(word: string, language: string): number {
  common ??= split(MONTH_NAMES);
  const croatian = isCroatian(language) ? find(namesOf(language), word) : 0;
  if (croatian !== 0) return croatian;
  const month = find(common, word);
  if (month !== 0 || !FROM_INTL.test(language)) return month;
  // Hebrew writes "in October" as one word
  return find(namesOf(language), word.replace(/^ב/, ''));
}
