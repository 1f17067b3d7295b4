import type { TextQuote } from '../model/highlight';
import { align } from './align';
import { findSimilar } from './find-similar';
import { type TextRange, wholeCharacters } from './text-quote';

/** Where a quote was found. */
export interface QuoteMatch extends TextRange {
  /** 1 for the same words between the same words, down to about 0.5. */
  likeness: number;
}

/** Places of the same words that are looked at closely; more are told apart by what directly touches them. */
const MOST_COMPARED = 64;

/** How far what stands around a quote may have moved, and how much of it must be there to say that it is the same place. */
const CONTEXT_SLACK = 8;
const SAME_CONTEXT = 0.5;

/** Quotes of this length are found without their context; shorter ones stand in many sentences. */
const DISTINCT = 24;
const DISTINCT_SIMILAR = 40;

/** How much what surrounds a quote weighs against the quote itself. */
const CONTEXT_WEIGHT = 0.3;

/**
 * Finds the best place for a quote in a text: the same words, told apart by what stands before and after; failing
 * that, words that differ in at most a fifth of their characters. `null` when neither is there.
 *
 * Trade-offs: a wrong place is worse than none, so a few words (under 24 characters) without any of their surroundings
 * count as gone, and so does a sentence that was rewritten. Kinds of white space, quotation marks and dashes do not matter;
 * case does. Takes time linear in the text: some tens of milliseconds for 1 MB.
 */
export function matchQuote(text: string, quote: TextQuote): QuoteMatch | null {
  return quoteFinder(text)(quote);
}

/** `matchQuote` for many quotes of one text. */
export function quoteFinder(text: string): (quote: TextQuote) => QuoteMatch | null {
  const plain = plainCharacters(text);
  return (quote) => matchPlain(plain, quote);
}

function matchPlain(plain: string, quote: TextQuote): QuoteMatch | null {
  const exact = plainCharacters(quote.exact);
  const context = { prefix: plainCharacters(quote.prefix), suffix: plainCharacters(quote.suffix) };
  const same = samePlaces(plain, exact, context);
  if (same.length > 0)
    return bestOf(
      same.map((range) => rated(plain, context, range, 1)),
      exact.length >= DISTINCT,
    );
  const similar = findSimilar(plain, exact).map(({ start, end, distance }) =>
    rated(plain, context, toWords(plain, { start, end }, exact, context), 1 - distance / exact.length),
  );
  return bestOf(similar, exact.length >= DISTINCT_SIMILAR);
}

type Context = Pick<TextQuote, 'prefix' | 'suffix'>;

interface Rated extends QuoteMatch {
  isSameContext: boolean;
}

/** One character for all that look alike; a character always stays one, so places are the same in both texts. */
function plainCharacters(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐-―−]/g, '-');
}

/** Places of the very words, those with most of the context touching them first. */
function samePlaces(text: string, exact: string, context: Context): TextRange[] {
  const places: (TextRange & { touching: number })[] = [];
  if (exact === '') return [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    places.push({ start, end, touching: touching(text, context, start, end) });
  }
  return places.sort((a, b) => b.touching - a.touching).slice(0, MOST_COMPARED);
}

/** How many characters directly around a place are those of the context. */
function touching(text: string, { prefix, suffix }: Context, start: number, end: number): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

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

/** How much of one side of the context stands near where it should; `null` when there was nothing on that side. */
function likeness(text: string, side: string, at: number): number | null {
  if (side === '') return null;
  const found = align(side, text, at, CONTEXT_SLACK);
  return found ? Math.max(0, 1 - found.distance / side.length) : 0;
}

/** The likeliest place; the first of equal ones. Words that are not distinct need their context too. */
function bestOf(places: readonly Rated[], isDistinct: boolean): QuoteMatch | null {
  let best: Rated | null = null;
  for (const place of places) {
    if (!isDistinct && !place.isSameContext) continue;
    if (!best || place.likeness > best.likeness) best = place;
  }
  return best && { start: best.start, end: best.end, likeness: best.likeness };
}

/** A quote of whole words stays one of whole words: where a changed word was cut, it is taken whole. */
function toWords(
  text: string,
  { start, end }: TextRange,
  exact: string,
  { prefix, suffix }: Context,
): TextRange {
  let from = start;
  let to = end;
  if (!isInWord(prefix.slice(-1) + exact[0]))
    while (isInWord(text.slice(from - 1, from + 1)) && from > 0) from--;
  if (!isInWord(exact.slice(-1) + suffix.slice(0, 1))) while (isInWord(text.slice(to - 1, to + 1))) to++;
  return wholeCharacters(text, { start: from, end: to });
}

/** Whether two characters next to each other belong to one word. */
function isInWord(two: string): boolean {
  return /^[\p{L}\p{N}\p{M}]{2}$/u.test(two);
}
