import { parseInert } from './clone-document';
import { escapeBareMarkup } from './escape-bare-markup';

/** Matches an entity. */
const ENTITY = /&#?\w{1,31};/;

/** A text with its entities decoded: pages encode twice. */
function decodeEntities(text: string): string {
  if (!ENTITY.test(text)) return text;
  return parseInert(escapeBareMarkup(text)).textContent;
}

/** White space and control characters. */
// eslint-disable-next-line no-control-regex -- they are what is to be removed
const GAPS = /[\s\u0000-\u001f\u007f-\u009f\u200b\ufeff]+/g;

/** Matches UTF-8 that was read as Latin-1: several bytes of one character, at least one of them not printable. */
const TWICE_ENCODED = /[\u00c2-\u00f4](?=[\u0080-\u00bf]{0,2}[\u0080-\u009f])[\u0080-\u00bf]{1,3}/g;

/** Bytes that were read as Latin-1, read as UTF-8; as they are where they are no UTF-8. */
function decodeAgain(bytes: string): string {
  const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  return text.includes('\ufffd') ? bytes : text;
}

/**
 * A value from the page as one line of plain text: entities and doubly encoded characters decoded, white space collapsed,
 * without lone surrogates.
 * @param limit characters that are kept
 * @returns `null` when nothing is left
 */
export function cleanText(value: unknown, limit = 1000): string | null {
  if (typeof value !== 'string') return null;
  const text = decodeEntities(value.slice(0, limit * 4))
    .replace(TWICE_ENCODED, decodeAgain)
    .replace(GAPS, ' ')
    .trim();
  return text === '' ? null : text.slice(0, limit).toWellFormed();
}

/**
 * Characters between words: ASCII and Latin-1 except letters and digits; general, CJK and full-width punctuation. Plain
 * ranges: Unicode properties take the browser milliseconds to compile, again on every page.
 */
const BETWEEN_WORDS =
  // eslint-disable-next-line no-control-regex -- control characters separate words too
  /[\u0000-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf×÷،؛؟\u2000-\u206f\u20a0-\u20bf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u303f\uff00-\uff0f\uff1a-\uff20]+/;

/** Characters of scripts without spaces: each counts as a word. */
const CHARACTER = /[\u3040-\u30ff\u3400-\u9fff]/g;

/** The Turkic letters i in lower case: with a combining dot, and without dot. Capitals do not tell them apart. */
const DOTTED = /i\u0307|ı/g;

/** The words of a text, folded to lower case. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(DOTTED, 'i')
    .replace(CHARACTER, ' $& ')
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}

/** A text's words, folded and separated by spaces: texts with the same are the same title or name. */
export function foldWords(text: string): string {
  return wordsOf(text).join(' ');
}

/** A text's words, folded and joined: spellings of a name that differ in case and punctuation have the same. */
export function joinWords(text: string): string {
  return wordsOf(text).join('');
}
