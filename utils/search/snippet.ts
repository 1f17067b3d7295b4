import { eachWord } from './each-word';
import { LONGEST_PREFIX_TERM, PREFIX_MARK } from './index/segment-layout';
import type { Matcher, PlannedClause } from './query/plan-query';
import { termsOf } from './word-terms';

/** Where something stands in a text: UTF-16 offsets, `end` not included. */
export interface Range {
  start: number;
  end: number;
}

/** A piece of a text with what a search found in it. Offsets are those of the whole text. */
export interface Snippet extends Range {
  matches: Range[];
}

/** Words that must follow each other; the last may only be begun. */
interface Sequence {
  terms: string[];
  isPrefix: boolean;
}

/** A very long text is looked at this far: beyond it nobody waits for. */
const LOOKED_AT = 200_000;

/** Where the words of a search stand in a text, those of a phrase only where they follow each other. In order, not overlapping. */
export function findRanges(text: string, clauses: readonly PlannedClause[]): Range[] {
  const sequences = sequencesOf(clauses);
  if (sequences.length === 0) return [];
  const words: (Range & { terms: readonly string[] })[] = [];
  eachWord(text.slice(0, LOOKED_AT), (word, start, end) => {
    const terms = termsOf(word);
    if (terms.length > 0) words.push({ start, end, terms });
  });
  const found = new Set<number>();
  words.forEach((_, index) => {
    for (const sequence of sequences) {
      const stands = sequence.terms.every((term, at) =>
        (words[index + at]?.terms ?? []).some((own) => isOf(own, term, sequence, at)),
      );
      if (stands) sequence.terms.forEach((_term, at) => found.add(index + at));
    }
  });
  return words.filter((_, index) => found.has(index)).map(({ start, end }) => ({ start, end }));
}

function isOf(own: string, term: string, { terms, isPrefix }: Sequence, at: number): boolean {
  return isPrefix && at === terms.length - 1 ? own.startsWith(term) : own === term;
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

/** The piece of about `length` units with most of what was found, beginning and ending with whole words. */
export function makeSnippet(text: string, clauses: readonly PlannedClause[], length: number): Snippet {
  const matches = findRanges(text, clauses);
  const best = bestRun(matches, length);
  const room = Math.max(0, length - ((best.at(-1)?.end ?? 0) - (best[0]?.start ?? 0)));
  // Some of what stands before helps to read what was found; most of the room is for what follows.
  const start = wordStart(text, (best[0]?.start ?? 0) - Math.floor(room / 4));
  const end = wordEnd(text, Math.max(best.at(-1)?.end ?? 0, start + length));
  return { start, end, matches: matches.filter((match) => match.start >= start && match.end <= end) };
}

/** The longest run of matches that fits. */
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
