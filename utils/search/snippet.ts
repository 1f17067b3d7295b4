import { eachTerm } from './each-term';
import { LONGEST_PREFIX_TERM, PREFIX_MARK } from './term-marks';
import type { Matcher, PlannedClause } from './query/plan-query';

/** A range of a text in UTF-16 offsets; `end` is exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** An excerpt of a text with the matches in it. All offsets refer to the whole text. */
export interface Snippet extends Range {
  matches: Range[];
}

/** Terms that must be adjacent; with `isPrefix` the last one is a prefix. */
interface Sequence {
  terms: string[];
  isPrefix: boolean;
}

/** Most UTF-16 units of a text that are searched, to bound the time. */
const LOOKED_AT = 200_000;

/** The ranges of a text that match a search (phrases only where their words are adjacent), sorted and disjoint. */
export function findRanges(text: string, clauses: readonly PlannedClause[]): Range[] {
  const sequences = sequencesOf(clauses);
  if (sequences.length === 0) return [];
  const { words, others } = wordsOf(text);
  const found = new Set<Word>(
    others.filter((other) => sequences.some((wanted) => standsAt([other], 0, wanted))),
  );
  words.forEach((_, index) => {
    for (const sequence of sequences) {
      if (!standsAt(words, index, sequence)) continue;
      for (const word of words.slice(index, index + sequence.terms.length)) found.add(word);
    }
  });
  return withoutOverlap([...found].map(({ start, end }) => ({ start, end })));
}

/** The clauses that a search wants and that are in none of the texts. Filters and addresses are looked for elsewhere. */
export function clausesNotIn(texts: readonly string[], clauses: readonly PlannedClause[]): PlannedClause[] {
  return clauses.filter((clause) => {
    const isWords = sequencesOf([clause]).length > 0;
    return isWords && !texts.some((text) => findRanges(text, [clause]).length > 0);
  });
}

function withoutOverlap(ranges: Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start || b.end - a.end))
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}

interface Word extends Range {
  terms: readonly string[];
}

/** The words of a text, and what stands in it beside or across them: signs, figures in groups, initials. */
function wordsOf(text: string): { words: Word[]; others: Word[] } {
  const words: Word[] = [];
  const others: Word[] = [];
  const addOther = (place: Word) => others.push(place);
  eachTerm(text.slice(0, LOOKED_AT), {
    word: (terms, _, start, end) => words.push({ terms, start, end }),
    compound: addOther,
    sign: addOther,
  });
  return { words, others };
}

function standsAt(words: readonly Word[], index: number, { terms, isPrefix }: Sequence): boolean {
  return terms.every((term, at) => {
    const isBegun = isPrefix && at === terms.length - 1;
    const own = words[index + at]?.terms ?? [];
    return own.some((known) => (isBegun ? known.startsWith(term) : known === term));
  });
}

function sequencesOf(clauses: readonly PlannedClause[]): Sequence[] {
  const wanted = clauses.filter(({ negated }) => !negated);
  return wanted.flatMap(({ alternatives }) => alternatives.flatMap((matcher) => toSequence(matcher) ?? []));
}

function toSequence(matcher: Matcher): Sequence | null {
  if (matcher.kind === 'phrase') return { terms: matcher.terms, isPrefix: false };
  if (matcher.kind !== 'term') return null;
  const { term, isPrefix } = matcher.found;
  const isShort = term.startsWith(PREFIX_MARK) && term.length <= LONGEST_PREFIX_TERM + 1;
  return isShort ? { terms: [term.slice(1)], isPrefix: true } : { terms: [term], isPrefix };
}

/** The excerpt of about `length` units with the most matches, cut at word boundaries; its beginning where nothing matches. */
export function makeSnippet(text: string, clauses: readonly PlannedClause[], length: number): Snippet {
  const matches = findRanges(text, clauses);
  const best = bestRun(matches, length);
  const room = Math.max(0, length - ((best.at(-1)?.end ?? 0) - (best[0]?.start ?? 0)));
  // A quarter of the room goes to the words before the matches, the rest to what follows.
  const start = wordStart(text, (best[0]?.start ?? 0) - Math.floor(room / 4));
  const end = wordEnd(text, Math.max(best.at(-1)?.end ?? 0, start + length));
  return { start, end, matches: matches.filter((match) => match.start >= start && match.end <= end) };
}

/** The longest run of matches that fits into `length` units. */
function bestRun(matches: readonly Range[], length: number): readonly Range[] {
  let best: readonly Range[] = [];
  let from = 0;
  matches.forEach(({ end }, index) => {
    while (end - (matches[from]?.start ?? end) > length && from < index) from++;
    if (index + 1 - from > best.length) best = matches.slice(from, index + 1);
  });
  return best;
}

function wordStart(text: string, near: number): number {
  if (near <= 0) return 0;
  const space = text.slice(near, near + 24).search(/\s/u);
  return space < 0 ? near : near + space + 1;
}

function wordEnd(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const before = text.slice(Math.max(0, near - 24), near + 1);
  const space = before.search(/\s\S*$/u);
  return space < 0 ? near : near - (before.length - 1 - space);
}
