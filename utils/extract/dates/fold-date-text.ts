/** Arabic, Persian, Devanagari, Bengali and full-width digits: the last four bits tell the digit. */
const DIGITS = /[٠-٩۰-۹０-９]/g;
const INDIC_DIGITS = /[०-९০-৯]/g;

/** Accents, hamza and madda, nukta, vowel signs, and marks of direction: spellings differ in them, months do not. */
const MARKS = /[\u0300-\u036f\u064b-\u0655\u0670\u093c\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;

/**
 * A text as dates are looked for in it: lower case, without accents, ASCII digits and dashes. Not for show: positions and
 * letters differ from the original.
 */
export function foldDateText(text: string): string {
  return text
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(INDIC_DIGITS, (digit) => String((digit.charCodeAt(0) & 15) - 6))
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replaceAll('ı', 'i')
    .replaceAll('ə', 'e')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
