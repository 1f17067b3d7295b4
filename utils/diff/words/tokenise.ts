import { eachWord } from '../../search/each-word';

/** A word, a figure or a mark, as it is compared and as it is shown (with the white space after it). */
export interface Token {
  key: string;
  text: string;
  kind: 'word' | 'figure' | 'mark';
}

interface Span {
  start: number;
  end: number;
}

/** What stands inside a figure: 1,250.5, 12:30, 21.10.2025 */
const INSIDE_FIGURE = /^[.,:'’٫٬·]$/;
/** What groups digits by three: 1 250 */
const GROUPING = /^[ \u00a0\u202f\u2009]$/;

/** Cuts a text into words, figures and marks; put together again, their texts are the text without white space before it. */
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
  const gap = text.slice(first.end, second.start);
  if (!/\p{Nd}$/u.test(text.slice(first.start, first.end))) return false;
  const digits = text.slice(second.start, second.end);
  if (!/^\p{Nd}/u.test(digits)) return false;
  if (INSIDE_FIGURE.test(gap)) return true;
  // A year before a number is not grouped digits
  return (
    GROUPING.test(gap) &&
    /^\p{Nd}{3}$/u.test(digits) &&
    /(?<!\p{Nd})\p{Nd}{1,3}$/u.test(text.slice(first.start, first.end))
  );
}

/** Every character that is neither word nor white space stands for itself. */
function addMarks(text: string, from: number, to: number, spans: Span[]): void {
  for (let index = from; index < to;) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    if (!/\s/.test(character)) spans.push({ start: index, end: index + character.length });
    index += character.length;
  }
}
