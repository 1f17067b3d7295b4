import { APOSTROPHE, kindAt, MARK, SEPARATOR, SIGN, UNSPACED, WORD } from './character-kind';

/** Called with each word of a text, unfolded, and its UTF-16 offsets (`end` is exclusive). */
export type OnWord = (word: string, start: number, end: number) => void;

/**
 * Finds the words of a text: runs of letters, marks and digits. An apostrophe between letters is part of the word.
 * In scripts with spaces these are the words of Unicode's rules (UAX 29) split at punctuation, found without the cost
 * of `Intl.Segmenter`; runs of a script without spaces go through it.
 * @param onSign called with each sign that is looked for by itself, one character each
 */
export function eachWord(text: string, onWord: OnWord, onSign?: OnWord): void {
  let index = 0;
  while (index < text.length) {
    const kind = kindAt(text, index);
    if (kind === WORD) {
      const end = endOfWord(text, index);
      onWord(text.slice(index, end), index, end);
      index = end;
    } else if (kind === UNSPACED) {
      const end = endOfRun(text, index);
      segment(text.slice(index, end), index, onWord);
      index = end;
    } else {
      if (kind === SIGN && onSign) signAt(text, index, onSign);
      index++;
    }
  }
}

/** Called for both halves of a surrogate pair; only the first is a sign. */
function signAt(text: string, index: number, onSign: OnWord): void {
  const unit = text.charCodeAt(index);
  if (unit >= 0xdc00 && unit <= 0xdfff) return;
  const sign = String.fromCodePoint(text.codePointAt(index) ?? 0);
  onSign(sign, index, index + sign.length);
}

function endOfWord(text: string, start: number): number {
  let index = start;
  while (index < text.length) {
    const kind = kindAt(text, index);
    const goesOn = kind === APOSTROPHE ? isWordAt(text, index + 1) : kind === WORD || kind === MARK;
    if (!goesOn) break;
    index++;
  }
  return index;
}

function isWordAt(text: string, index: number): boolean {
  return index < text.length && kindAt(text, index) === WORD;
}

/** Where a run of letters of a script without spaces ends, with the marks and vowel signs in it. */
function endOfRun(text: string, start: number): number {
  let index = start;
  while (index < text.length && isInRun(text, index)) index++;
  return index;
}

function isInRun(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  return kind === UNSPACED || kind === MARK;
}

const BETWEEN_WORDS: ReadonlySet<number> = new Set([SEPARATOR, SIGN]);

let segmenter: Intl.Segmenter | undefined;

/** Segments a run. The locale is fixed, so that words do not depend on the machine; its dictionaries serve all languages. */
function segment(run: string, offset: number, onWord: OnWord): void {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  for (const { segment: word, index } of segmenter.segment(run)) {
    if (!BETWEEN_WORDS.has(kindAt(word, 0))) onWord(word, offset + index, offset + index + word.length);
  }
}
