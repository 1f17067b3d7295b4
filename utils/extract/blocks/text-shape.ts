/** What the characters of a text are like. */
export interface TextShape {
  /** Words; scripts that put no space between words count two characters as one. */
  words: number;
  commas: number;
  /** Share of capital Latin and Cyrillic letters. */
  upper: number;
  /** 2: ends a sentence; 1: ends with a colon; 0: neither. */
  ends: 0 | 1 | 2;
}

/** Characters looked at; the rest of a longer text is taken to be like its beginning. */
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

/** 0: stands between words; 1: part of a word; 2: a character of a script without spaces. */
function kindOf(code: number): 0 | 1 | 2 {
  if (code < 0x80) return isPlain(code) ? 1 : 0;
  if (isGap(code)) return 0;
  return within(code, 0x3040, 0xabff) ? 2 : 1;
}

const isUpper = (code: number): boolean => (code > 0x40 && code < 0x5b) || (code > 0x40f && code < 0x430);

/** Reads a trimmed text's shape in one pass. */
export function shapeOf(text: string): TextShape {
  const size = Math.min(text.length, SAMPLE);
  let words = 0;
  let commas = 0;
  let upper = 0;
  let before = 0;
  for (let index = 0; index < size; index++) {
    const code = text.charCodeAt(index);
    const kind = kindOf(code);
    if (kind === 2) words += 0.5;
    else if (kind === 1) {
      if (before !== 1) words++;
      if (isUpper(code)) upper++;
    } else if (COMMAS.has(code)) commas++;
    before = kind;
  }
  const scale = text.length / Math.max(1, size);
  const tail = text.slice(-4);
  const ends = SENTENCE_END.test(tail) ? 2 : tail.endsWith(':') ? 1 : 0;
  return { words: words * scale, commas, upper: upper / Math.max(1, size), ends };
}
