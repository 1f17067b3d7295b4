import type { TextQuote } from '../model/highlight';

/** UTF-16 units of context that are kept on each side of a quote. */
const CONTEXT_LENGTH = 32;

/** A stretch of a text, in UTF-16 units; `end` is the first unit after it. */
export interface TextRange {
  start: number;
  end: number;
}

/** The quote for a stretch of text, without white space at its ends; `null` when there is nothing else in it. */
export function quoteAt(text: string, range: TextRange): TextQuote | null {
  const marked = text.slice(range.start, range.end);
  const start = range.start + marked.length - marked.trimStart().length;
  const end = range.start + marked.trimEnd().length;
  if (end <= start) return null;
  const whole = wholeCharacters(text, { start, end });
  return {
    exact: text.slice(whole.start, whole.end),
    prefix: text.slice(wholeStart(text, whole.start - CONTEXT_LENGTH), whole.start),
    suffix: text.slice(whole.end, wholeEnd(text, whole.end + CONTEXT_LENGTH)),
  };
}

/** A stretch widened where it cuts a surrogate pair. */
export function wholeCharacters(text: string, { start, end }: TextRange): TextRange {
  return { start: wholeStart(text, start), end: wholeEnd(text, end) };
}

function wholeStart(text: string, at: number): number {
  const start = Math.max(0, at);
  return isInsidePair(text, start) ? start - 1 : start;
}

function wholeEnd(text: string, at: number): number {
  const end = Math.min(text.length, at);
  return isInsidePair(text, end) ? end + 1 : end;
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) && at > 0;
}
