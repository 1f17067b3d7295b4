/** Arabic, Persian and full-width digits; the last four bits of their code are the digit. */
const DIGITS = /[٠-٩۰-۹０-９]/g;
/** Devanagari and Bengali digits; the last four bits are the digit plus six. */
const INDIC_DIGITS = /[०-९০-৯]/g;

/** Accents, hamza and madda, nukta, vowel signs and direction marks: spellings of one month differ in them. */
const MARKS = /[\u0300-\u036f\u064b-\u0655\u0670\u093c\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;

/**
 * A text folded for reading dates: lower case, without accents, with ASCII digits and dashes, Persian letters as Arabic ones. Positions and letters differ
 * from the original.
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
    .replaceAll('ی', 'ي')
    .replaceAll('ک', 'ك')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
