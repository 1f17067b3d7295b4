import { eachWord } from '../../../utils/search/each-word';
import { documentTerms } from '../../../utils/search/index/document-terms';
import { TermReader } from '../../../utils/search/index/term-reader';
import { termsIn } from '../../../utils/search/query/plan-query';
import { termsOf } from '../../../utils/search/word-terms';
import { makeArticle, siteOf } from './corpus';
import type { BenchQuery } from './queries';

/**
 * What searches must find, told from the articles themselves, without the index: the formula of BM25 written out, over every
 * article. Only the fold and the words are Menbe's own.
 */

const K1 = 1.2;
const B = 0.75;
const BEST = 20;

interface Seen {
  doc: number;
  frequency: number;
}

/** A search taken apart. */
interface Wanted {
  terms: string[];
  /** Words that begin with this count as one. */
  prefix: string | null;
  isPhrase: boolean;
  filter: BenchQuery['filter'];
}

/** What is looked for in every article, and the lists that grow by it. */
interface Sought {
  wanted: readonly Wanted[];
  /** By term, or by prefix with a star. */
  lists: ReadonlyMap<string, Seen[]>;
  prefixes: ReadonlySet<string>;
  /** By the number of the search. */
  phrases: ReadonlyMap<number, Seen[]>;
}

/** Score of each document that a search finds. */
export type Scores = Map<number, number>;

/** Reads all documents once; what it returns scores them for the search with a number: the scores of all searches at once would not fit. */
export function bruteForce(queries: readonly BenchQuery[], docs: number): (search: number) => Scores {
  const wanted = queries.map(takeApart);
  const lists = new Map<string, Seen[]>();
  const phrases = new Map<number, Seen[]>();
  wanted.forEach(({ terms, prefix, isPhrase }, index) => {
    for (const term of terms) lists.set(term, []);
    if (prefix !== null) lists.set(`${prefix}*`, []);
    if (isPhrase) phrases.set(index, []);
  });
  const prefixes = new Set(wanted.flatMap(({ prefix }) => prefix ?? []));
  const sought: Sought = { wanted, lists, prefixes, phrases };
  const lengths: number[] = [];
  for (let doc = 0; doc < docs; doc++) {
    lengths.push(look(doc, sought));
    if (doc % 20_000 === 19_999) console.log(`       brute force: ${doc + 1} articles`);
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / docs;
  return (index) => {
    const part = (list: readonly Seen[], holding: number[]) => {
      const weight = holding.reduce(
        (sum, count) => sum + Math.log(1 + (docs - count + 0.5) / (count + 0.5)),
        0,
      );
      return new Map(
        list.map(({ doc, frequency }) => [
          doc,
          (weight * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * (lengths[doc] ?? 0)) / average)),
        ]),
      );
    };
    const list = (key: string) => lists.get(key) ?? [];
    return scoresOf(wanted[index] as Wanted, list, part, phrases.get(index) ?? []);
  };
}

function scoresOf(
  { terms, prefix, isPhrase, filter }: Wanted,
  list: (key: string) => Seen[],
  part: (list: readonly Seen[], holding: number[]) => Scores,
  phrase: readonly Seen[],
): Scores {
  let found: Scores;
  if (isPhrase)
    found = part(
      phrase,
      terms.map((term) => list(term).length),
    );
  else if (prefix !== null) {
    found = part(list(`${prefix}*`), [list(`${prefix}*`).length]);
    for (const [doc, score] of part(list(prefix), [list(prefix).length]))
      found.set(doc, (found.get(doc) ?? 0) + score);
  } else {
    const parts = terms.map((term) => part(list(term), [list(term).length]));
    found = new Map();
    for (const doc of parts[0]?.keys() ?? []) {
      if (parts.every((scores) => scores.has(doc)))
        found.set(
          doc,
          parts.reduce((sum, scores) => sum + (scores.get(doc) ?? 0), 0),
        );
    }
  }
  if (!filter) return found;
  const [after, before] = [new Date(`${filter.after}T00:00`), new Date(`${filter.before}T00:00`)];
  return new Map(
    [...found].filter(([doc]) => {
      if (siteOf(doc) !== filter.site) return false;
      const archived = new Date(makeArticle(doc).page.lastArchivedAt);
      return archived >= after && archived < before;
    }),
  );
}

/** Looks at one article; returns how many words it has. */
function look(doc: number, sought: Sought): number {
  const { page, content } = makeArticle(doc);
  const fields = [
    { text: page.title ?? '', weight: 5 },
    { text: page.byline ?? '', weight: 2 },
    { text: page.siteName ?? '', weight: 2 },
    { text: content.text, weight: 1 },
  ];
  const { bytes, length } = documentTerms(fields);
  const own = new Set<string>();
  const reader = new TermReader(bytes);
  while (reader.next()) {
    const { term, count, boost } = reader;
    own.add(term);
    sought.lists.get(term)?.push({ doc, frequency: count + boost });
  }
  for (const [prefix, frequency] of prefixSums(bytes, sought.prefixes))
    sought.lists.get(`${prefix}*`)?.push({ doc, frequency });
  const texts = fields.map(({ text }) => text);
  lookForPhrases(doc, { texts, own }, sought);
  return length;
}

/** @param article its texts, and all terms in them */
function lookForPhrases(
  doc: number,
  { texts, own }: { texts: string[]; own: ReadonlySet<string> },
  { phrases, wanted }: Sought,
): void {
  for (const [index, list] of phrases) {
    const { terms } = wanted[index] as Wanted;
    const frequency = countIn(texts, terms, own);
    if (frequency > 0) list.push({ doc, frequency });
  }
}

/** How often terms of an article begin with each of the prefixes, which have two or three letters. */
function prefixSums(bytes: Uint8Array, prefixes: ReadonlySet<string>): Map<string, number> {
  const sums = new Map<string, number>();
  const reader = new TermReader(bytes);
  while (reader.next()) {
    for (const end of [2, 3]) {
      const prefix = reader.term.slice(0, end);
      if (prefix.length === end && prefixes.has(prefix))
        sums.set(prefix, (sums.get(prefix) ?? 0) + reader.count + reader.boost);
    }
  }
  return sums;
}

/** How often the terms stand one after another in the texts, all of whose terms are `own`. */
function countIn(texts: readonly string[], terms: readonly string[], own: ReadonlySet<string>): number {
  if (!terms.every((term) => own.has(term))) return 0;
  return texts.map(wordsIn).reduce((sum, words) => sum + occurrences(words, terms), 0);
}

/** The terms that each word of a text is found by. */
function wordsIn(text: string): (readonly string[])[] {
  const words: (readonly string[])[] = [];
  eachWord(text, (word) => {
    const terms = termsOf(word);
    if (terms.length > 0) words.push(terms);
  });
  return words;
}

/** How often terms follow each other in a text, overlapping ones too. */
function occurrences(words: readonly (readonly string[])[], terms: readonly string[]): number {
  let count = 0;
  for (let start = 0; start + terms.length <= words.length; start++)
    if (terms.every((term, index) => words[start + index]?.includes(term))) count++;
  return count;
}

function takeApart({ match, filter }: BenchQuery): Wanted {
  const isPrefix = match.endsWith('*');
  const isPhrase = /^"\S+ .*"$/.test(match) && !match.includes(' AND ');
  const terms = termsIn(match.replaceAll(' AND ', ' '));
  return { terms, prefix: isPrefix ? (terms[0] ?? '') : null, isPhrase, filter };
}

/** Share of the best 20 that an answer has. Documents of equal score may stand for each other. */
export function recall(scores: Scores, found: readonly number[]): number {
  const best = [...scores.values()].sort((a, b) => b - a).slice(0, BEST);
  const least = best.at(-1);
  if (least === undefined) return found.length === 0 ? 1 : 0;
  const right = found.filter((doc) => (scores.get(doc) ?? -Infinity) >= least - 1e-9);
  return new Set(right).size / best.length;
}
