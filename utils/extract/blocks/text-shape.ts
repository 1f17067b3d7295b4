/** What a text is like, by its characters. */
export interface TextShape {
  /** Words; scripts that put no space between words count two characters as one. */
  words: number;
  commas: number;
  /** Share of capital Latin and Cyrillic letters. */
  upper: number;
  /** Share of ASCII digits. */
  digits: number;
  /** How the text ends: 2 like a sentence, 1 with a colon, 0 otherwise. A number of the block model. */
  ends: 0 | 1 | 2;
}

/** Characters that are read; the rest of a longer text counts as if it were like its beginning. */
const SAMPLE = 400;

const COMMAS = new Set([...',;،؛、，'].map((character) => character.charCodeAt(0)));
const SENTENCE_END = /[.!?…。！？۔।]["'”’»)\]]*$/;

const within = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** ASCII letters and digits. */
const isPlain = (code: number): boolean =>
  within(code, 0x61, 0x7a) || within(code, 0x41, 0x5a) || within(code, 0x30, 0x39);

/** Punctuation, symbols and spaces beyond ASCII. */
const isGap = (code: number): boolean =>
  code < 0xc0 ||
  code === 0x60c ||
  code === 0x61b ||
  within(code, 0x2000, 0x2bff) ||
  within(code, 0x2e00, 0x303f) ||
  code >= 0xfe00;

/** Kinds of characters: between words, in a word, of a script without spaces. Numbers, for this is read most often. */
const GAP = 0;
const LETTER = 1;
const SYLLABLE = 2;
type CharacterKind = typeof GAP | typeof LETTER | typeof SYLLABLE;

function kindOf(code: number): CharacterKind {
  if (code < 0x80) return isPlain(code) ? LETTER : GAP;
  if (isGap(code)) return GAP;
  return within(code, 0x3040, 0xabff) ? SYLLABLE : LETTER;
}

const isDigit = (code: number): boolean => within(code, 0x30, 0x39);

const isUpper = (code: number): boolean => (code > 0x40 && code < 0x5b) || (code > 0x40f && code < 0x430);

/** Reads a trimmed text's shape in one pass. */
export function shapeOf(text: string): TextShape {
  const size = Math.min(text.length, SAMPLE);
  let words = 0;
  let commas = 0;
  let upper = 0;
  let digits = 0;
  let before: CharacterKind = GAP;
  for (let index = 0; index < size; index++) {
    const code = text.charCodeAt(index);
    const kind = kindOf(code);
    if (kind === SYLLABLE) words += 0.5;
    else if (kind === LETTER) {
      if (before !== LETTER) words++;
      if (isUpper(code)) upper++;
      else if (isDigit(code)) digits++;
    } else if (COMMAS.has(code)) commas++;
    before = kind;
  }
  const scale = text.length / Math.max(1, size);
  const share = (count: number) => count / Math.max(1, size);
  return {
    words: words * scale,
    commas,
    upper: share(upper),
    digits: share(digits),
    ends: endOf(text.slice(-4)),
  };
}

function endOf(tail: string): TextShape['ends'] {
  if (SENTENCE_END.test(tail)) return 2;
  return tail.endsWith(':') ? 1 : 0;
}
