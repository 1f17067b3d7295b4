import { foldDateText } from './fold-date-text';
import { CROATIAN_MONTH_NAMES, MONTH_NAMES } from './month-names';

/** Shortest abbreviation, and the longest ending written after a whole name: `oktyabrının`. */
const MIN_LENGTH = 3;
const MAX_ENDING = 7;

type Names = readonly (readonly string[])[];

function split(rows: readonly string[]): Names {
  // Folded again: what is typed in the table need not be normalised
  return rows.map((row) => row.split(' ').map(foldDateText));
}

let common: Names | undefined;
const others = new Map<string, Names>();

/** Month names the table does not have, from the browser; empty where it has none either. */
function fromIntl(language: string): Names {
  const locale = `${language}-u-ca-gregory-nu-latn`;
  try {
    const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    if (month.resolvedOptions().locale.startsWith('en')) return [];
    return Array.from({ length: 12 }, (_, index) => [foldDateText(month.format(Date.UTC(2024, index, 5)))]);
  } catch {
    return []; // no language tag: as if none were declared
  }
}

function namesOf(language: string): Names {
  const known = others.get(language);
  if (known) return known;
  const names = language === 'hr' || language === 'bs' ? split(CROATIAN_MONTH_NAMES) : fromIntl(language);
  others.set(language, names);
  return names;
}

/** Whether a word is a name's beginning, or the name with an ending: short names take short ones. */
function stands(word: string, name: string): boolean {
  if (name.startsWith(word)) return word.length >= MIN_LENGTH || word === name;
  const ending = word.length - name.length;
  return name.length >= MIN_LENGTH && ending <= (name.length > 4 ? MAX_ENDING : 3) && word.startsWith(name);
}

function find(names: Names, word: string): number {
  const exact = names.findIndex((row) => row.includes(word));
  return (exact === -1 ? names.findIndex((row) => row.some((name) => stands(word, name))) : exact) + 1;
}

/**
 * The number of the month a folded word names in any language the table has, or in the page's own.
 * @param language primary subtag of the page's language, empty when unknown
 * @returns 1 to 12; 0 when it names none
 */
export function monthNumber(word: string, language: string): number {
  common ??= split(MONTH_NAMES);
  const own = language === 'hr' || language === 'bs' ? find(namesOf(language), word) : 0;
  const month = own || find(common, word);
  if (month !== 0) return month;
  // Hebrew writes "in October" as one word
  if (word.startsWith('ב')) return find(common, word.slice(1));
  return /^(?:bn|ta|te|ml|gu|kn|mr|pa|ne|si|th|km|lo|my|am|sw|eu|gl|is|ga|cy|mn)$/.test(language)
    ? find(namesOf(language), word)
    : 0;
}
