import { plainDigits } from '../model/script-digits';
import type { TextQuote } from '../model/highlight';
import { align } from './align';
import { findSimilar } from './find-similar';
import { type TextRange, wholeCharacters } from './text-quote';

/** A place where a quote was found. */
export interface QuoteMatch extends TextRange {
  /** 1 for the same words between the same words, down to about 0.5. */
  likeness: number;
}

/** Places of the same words that are compared closely; of more, those with most of the context directly beside them. */
const MOST_COMPARED = 64;

/** Characters that the context may have moved, and the likeness from which on it is the same. */
const CONTEXT_SLACK = 8;
const SAME_CONTEXT = 0.5;

/** Characters from which on a quote, the same or similar, is found without its context: shorter ones are in many sentences. */
const DISTINCT = 24;
const DISTINCT_SIMILAR = 40;

/** The weight of the context against the quote itself. */
const CONTEXT_WEIGHT = 0.3;

/**
 * Finds the best place of a quote in a text: the same words, told apart by the text before and after them; else words that
 * differ in at most a fifth of their characters. `null` when there are neither.
 *
 * Trade-offs: a wrong place is worse than none, so a few words (under 24 characters) without any of their context count as
 * gone, and so does a rewritten sentence. Kinds of white space, quotation marks and dashes do not matter; case does. Takes
 * time linear in the text: some tens of milliseconds for 1 MB.
 */
export function matchQuote(text: string, quote: TextQuote): QuoteMatch | null {
  return quoteFinder(text)(quote);
}

/** Makes `matchQuote` for many quotes of one text. */
export function quoteFinder(text: string): (quote: TextQuote) => QuoteMatch | null {
  const plain = plainCharacters(text);
  return (quote) => matchPlain(plain, quote);
}

/** Finds the best place of a quote's very words in a text, as `matchQuote` does; `null` where they are not in it. */
export function findSameWords(text: string, quote: TextQuote): QuoteMatch | null {
  return bestOf(sameWords(plainCharacters(text), plainQuote(quote)), isDistinct(quote));
}

function matchPlain(plain: string, quote: TextQuote): QuoteMatch | null {
  const wanted = plainQuote(quote);
  const same = sameWords(plain, wanted);
  if (same.length > 0) return bestOf(same, isDistinct(quote));
  const { exact } = wanted;
  const similar = findSimilar(plain, exact).map(({ start, end, distance }) => {
    const range = toWords(plain, { start, end }, wanted);
    return rated(plain, wanted, range, 1 - distance / exact.length);
  });
  return bestOf(similar, exact.length >= DISTINCT_SIMILAR);
}

function plainQuote({ exact, prefix, suffix }: TextQuote): TextQuote {
  return {
    exact: plainCharacters(exact),
    prefix: plainCharacters(prefix),
    suffix: plainCharacters(suffix),
  };
}

function sameWords(plain: string, wanted: TextQuote): Rated[] {
  return samePlaces(plain, wanted).map((range) => rated(plain, wanted, range, 1));
}

function isDistinct({ exact }: TextQuote): boolean {
  return exact.length >= DISTINCT;
}

type Context = Pick<TextQuote, 'prefix' | 'suffix'>;

interface Rated extends QuoteMatch {
  isSameContext: boolean;
}

/** A text with one character for all that look alike. Its length stays the same, so places are the same in both texts. */
function plainCharacters(text: string): string {
  return plainDigits(text)
    .replace(/\s/g, ' ')
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐-―−]/g, '-');
}

/** Places of the same words, those with most of the context directly beside them first. */
function samePlaces(text: string, quote: TextQuote): TextRange[] {
  const { exact } = quote;
  const places: (TextRange & { touching: number })[] = [];
  if (exact === '') return [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    places.push({ start, end, touching: touching(text, quote, start, end) });
    // A letter can be in a million places: only the best are kept
    if (places.length > 32 * MOST_COMPARED) keepBest(places);
  }
  return keepBest(places);
}

/** Sorts places, those with most of the context directly beside them first, and drops all but the first. */
function keepBest<T extends { touching: number }>(places: T[]): T[] {
  places.sort((a, b) => b.touching - a.touching).splice(MOST_COMPARED);
  return places;
}

/** The number of characters directly beside a place that are those of the context. */
function touching(text: string, { prefix, suffix }: Context, start: number, end: number): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

/**
 * Rates a place.
 * @param words likeness of the quote itself
 */
function rated(text: string, { prefix, suffix }: Context, { start, end }: TextRange, words: number): Rated {
  const sides = [likeness(text, prefix, start - prefix.length), likeness(text, suffix, end)].filter(
    (side) => side !== null,
  );
  const around = sides.length === 0 ? 1 : sides.reduce((sum, side) => sum + side, 0) / sides.length;
  return {
    start,
    end,
    likeness: words * (1 - CONTEXT_WEIGHT) + around * CONTEXT_WEIGHT,
    isSameContext: sides.length === 0 || Math.max(...sides) >= SAME_CONTEXT,
  };
}

/** The share of one side of the context that is near its place; `null` when that side is empty. */
function likeness(text: string, side: string, at: number): number | null {
  if (side === '') return null;
  const found = align(side, text, at, CONTEXT_SLACK);
  return found ? Math.max(0, 1 - found.distance / side.length) : 0;
}

/** The likeliest place; the first of equal ones. Quotes that are not distinct need their context too. */
function bestOf(places: readonly Rated[], isEnough: boolean): QuoteMatch | null {
  let best: Rated | null = null;
  for (const place of places) {
    if (!isEnough && !place.isSameContext) continue;
    if (!best || place.likeness > best.likeness) best = place;
  }
  return best && { start: best.start, end: best.end, likeness: best.likeness };
}

/** Widens a place to whole words where the quote has whole words. */
function toWords(text: string, { start, end }: TextRange, { exact, prefix, suffix }: TextQuote): TextRange {
  let from = start;
  let to = end;
  if (!isInWord(prefix.slice(-1) + exact.slice(0, 1))) {
    while (isInWord(text.slice(from - 1, from + 1)) && from > 0) from--;
  }
  if (!isInWord(exact.slice(-1) + suffix.slice(0, 1))) {
    while (isInWord(text.slice(to - 1, to + 1))) to++;
  }
  return wholeCharacters(text, { start: from, end: to });
}

/** Whether two characters next to each other belong to one word. */
function isInWord(two: string): boolean {
  return /^[\p{L}\p{N}\p{M}]{2}$/u.test(two);
}
