import { eachWord } from '../../search/each-word';
import type { Stretch } from '../stretch';

/** A word, a figure or a mark. */
export interface Token {
  /** What is compared: `word`, and whether it is struck through. */
  key: string;
  word: string;
  /** What is shown: the word with the white space after it. */
  text: string;
  kind: 'word' | 'figure' | 'mark';
  isStruck: boolean;
}

/** Before the key of what is struck through: the sign that strikes a letter through in plain text. */
const STRUCK = '\u0336';

/** Marks inside a figure: 1,250.5, 12:30, 21.10.2025 */
const INSIDE_FIGURE = /^[.,:'’٫٬·]$/;
/** Spaces that group digits by three: 1 250 */
const GROUPING = /^[ \u00a0\u202f\u2009]$/;

/** Numbers above and below the line belong to the word before them: 10⁶, CO₂. */
const IN_SCRIPT = /[⁰¹²³⁴-⁹⁺⁻₀-₉₊₋]/;

/**
 * Cuts a text into words, figures and marks. Their texts put together are the text without its leading white space.
 * @param struck pieces of it that are struck through
 */
export function tokenise(text: string, struck: readonly Stretch[] = []): Token[] {
  const words: Stretch[] = [];
  eachWord(text, (_, start, end) => {
    const last = words.at(-1);
    if (last && isOneFigure(text, last, { start, end })) last.end = end;
    else words.push({ start, end });
    const word = words.at(-1) as Stretch;
    while (IN_SCRIPT.test(text.charAt(word.end))) word.end++;
  });
  const spans: Stretch[] = [];
  let at = 0;
  for (const word of words) {
    addMarks(text, at, word.start, spans);
    spans.push(word);
    at = word.end;
  }
  addMarks(text, at, text.length, spans);
  return spans.map(({ start, end }, index) => {
    const word = text.slice(start, end).normalize('NFC');
    const isStruck = struck.some((stretch) => stretch.start <= start && end <= stretch.end);
    const shown = text.slice(start, spans[index + 1]?.start ?? text.length);
    return { key: isStruck ? STRUCK + word : word, word, text: shown, kind: kindOf(word), isStruck };
  });
}

function kindOf(word: string): Token['kind'] {
  if (/\p{Nd}/u.test(word)) return 'figure';
  return /[\p{L}\p{M}]/u.test(word) ? 'word' : 'mark';
}

/** Whether two runs of digits, and what is between them, are one figure. */
function isOneFigure(text: string, first: Stretch, second: Stretch): boolean {
  const before = text.slice(first.start, first.end);
  const gap = text.slice(first.end, second.start);
  const after = text.slice(second.start, second.end);
  if (!/\p{Nd}$/u.test(before) || !/^\p{Nd}/u.test(after)) return false;
  if (INSIDE_FIGURE.test(gap)) return true;
  // At most three digits before the space: "2025 100" is a year and a number.
  const isGrouped = /^\p{Nd}{3}$/u.test(after) && /(?<!\p{Nd})\p{Nd}{1,3}$/u.test(before);
  return GROUPING.test(gap) && isGrouped;
}

/** Adds a span for every character of a stretch that is not white space. */
function addMarks(text: string, from: number, to: number, spans: Stretch[]): void {
  for (let index = from; index < to;) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    if (!/\s/.test(character)) spans.push({ start: index, end: index + character.length });
    index += character.length;
  }
}
