/** A separator of words. The constants of this file are character classes of the word breaker. */
export const SEPARATOR = 1;
/** A letter or decimal digit of a script that is written with spaces between words; a digit below the line, as in CO₂. */
export const WORD = 2;
/** An apostrophe: part of the word between two letters (`Əliyev'in`). */
export const APOSTROPHE = 3;
/** A letter of a script without spaces, or with rules of its own (Hangul): its words are found by a dictionary. */
export const UNSPACED = 4;
/** Part of the word it follows: vowel signs, accents, and invisible characters like soft hyphens and joiners. */
export const MARK = 5;
/** Between words, and looked for by itself: an emoji, a fraction, a currency. */
export const SIGN = 6;

const IS_WORD = /[\p{L}\p{Nd}₀-₉]/u;
const IS_MARK = /[\p{M}\p{Cf}]/u;
const IS_SIGN = /(?!\p{Nd})[\p{Extended_Pictographic}\p{So}\p{Sc}\p{No}]/u;
const IS_APOSTROPHE = /['’ʼ＇]/u;
const IS_UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Hangul}]/u;
/** Cache of kinds by UTF-16 unit; 0 means not computed yet. */
const known = new Uint8Array(0x10000);

/** The kind of the character that the UTF-16 unit at `index` is or belongs to. */
export function kindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const kind = known[unit] as number;
  if (kind !== 0) return kind;
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  if (!isSurrogate) return learnKind(unit, text.charAt(index));
  const isLow = unit >= 0xdc00 && (text.codePointAt(index - 1) ?? 0) > 0xffff;
  return kindOf(String.fromCodePoint(text.codePointAt(isLow ? index - 1 : index) ?? 0));
}

function learnKind(unit: number, character: string): number {
  const kind = kindOf(character);
  known[unit] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (IS_APOSTROPHE.test(character)) return APOSTROPHE;
  if (IS_MARK.test(character)) return MARK;
  if (!IS_WORD.test(character)) return IS_SIGN.test(character) ? SIGN : SEPARATOR;
  return IS_UNSPACED.test(character) && !/\p{Nd}/u.test(character) ? UNSPACED : WORD;
}
