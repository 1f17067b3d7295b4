import { eachWord } from '../../search/each-word';

/** A word, a figure or a mark: `key` is compared, `text` is shown (with the white space after it). */
export interface Token {
  key: string;
  text: string;
  kind: 'word' | 'figure' | 'mark';
}

interface Span {
  start: number;
  end: number;
}

/** Marks inside a figure: 1,250.5, 12:30, 21.10.2025 */
const INSIDE_FIGURE = /^[.,:'’٫٬·]$/;
/** Spaces that group digits by three: 1 250 */
const GROUPING = /^[ \u00a0\u202f\u2009]$/;

/** Cuts a text into words, figures and marks. Their texts put together are the text without its leading white space. */
export function tokenise(text: string): Token[] {
  const words: Span[] = [];
  eachWord(text, (_, start, end) => {
    const last = words.at(-1);
    if (last && isOneFigure(text, last, { start, end })) last.end = end;
    else words.push({ start, end });
  });
  const spans: Span[] = [];
  let at = 0;
  for (const word of words) {
    addMarks(text, at, word.start, spans);
    spans.push(word);
    at = word.end;
  }
  addMarks(text, at, text.length, spans);
  return spans.map(({ start, end }, index) => {
    const key = text.slice(start, end).normalize('NFC');
    return { key, text: text.slice(start, spans[index + 1]?.start ?? text.length), kind: kindOf(key) };
  });
}

function kindOf(key: string): Token['kind'] {
  if (/\p{Nd}/u.test(key)) return 'figure';
  return /[\p{L}\p{M}]/u.test(key) ? 'word' : 'mark';
}

/** Whether two runs of digits, and what is between them, are one figure. */
function isOneFigure(text: string, first: Span, second: Span): boolean {
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
function addMarks(text: string, from: number, to: number, spans: Span[]): void {
  for (let index = from; index < to;) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    if (!/\s/.test(character)) spans.push({ start: index, end: index + character.length });
    index += character.length;
  }
}
