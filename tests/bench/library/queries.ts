import { drawRank, makeArticle, randomFrom, scriptOf, siteOf, wordOf } from './corpus';

/** One search, in the language of each engine. */
export interface BenchQuery {
  /** As a user types it into Menbe. */
  text: string;
  /** For FTS5's MATCH. */
  match: string;
  /** Restricts both. */
  filter: { site: string; after: string; before: string } | null;
}

export const CLASSES = [
  'rare term',
  'common term',
  'three-term AND',
  'prefix of 2',
  'prefix of 3',
  'phrase',
  'common term, site and date',
] as const;

export type QueryClass = (typeof CLASSES)[number];

/** Makes `count` searches of a class for a corpus of `docs` articles. Another `seed` gives others. */
export function makeQueries(kind: QueryClass, docs: number, count: number, seed: number): BenchQuery[] {
  const random = randomFrom(seed * 1000 + CLASSES.indexOf(kind));
  return Array.from({ length: count }, () => makeQuery(kind, docs, random));
}

function makeQuery(kind: QueryClass, docs: number, random: () => number): BenchQuery {
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low));
  const n = between(0, docs);
  const script = scriptOf(n);
  const word = (low: number, high: number) => wordOf(script, between(low, high));
  switch (kind) {
    case 'rare term':
      return words([word(60_000, 200_000)]);
    case 'common term':
      return words([word(1, 60)]);
    case 'three-term AND':
      return words(wordsTogether(n, random));
    case 'prefix of 2':
      return prefix(wordOf(script, drawRank(random)).slice(0, 2));
    case 'prefix of 3':
      return prefix(word(60, 5000).slice(0, 3));
    case 'phrase':
      return phrase(wordsInARow(n, random));
    case 'common term, site and date': {
      const filter = { site: siteOf(n), after: '2025-03-01', before: '2025-09-01' };
      const query = words([word(1, 60)]);
      const narrowed = `site:${filter.site} after:${filter.after} before:${filter.before} ${query.text}`;
      return { ...query, text: narrowed, filter };
    }
  }
}

/** A space at the end: the last word is whole. */
function words(all: readonly string[]): BenchQuery {
  return { text: `${all.join(' ')} `, match: all.map((word) => `"${word}"`).join(' AND '), filter: null };
}

function prefix(text: string): BenchQuery {
  return { text, match: `"${text}" *`, filter: null };
}

function phrase(all: readonly string[]): BenchQuery {
  return { text: `"${all.join(' ')}"`, match: `"${all.join(' ')}"`, filter: null };
}

/** Three different words of an article. */
function wordsTogether(n: number, random: () => number): string[] {
  const all = [...new Set(wordsOf(n))];
  return Array.from({ length: 3 }, () => all.splice(Math.floor(random() * all.length), 1)[0] ?? '');
}

/** Two or three words that follow each other in an article. */
function wordsInARow(n: number, random: () => number): string[] {
  const all = wordsOf(n);
  const start = Math.floor(random() * (all.length - 3));
  return all.slice(start, start + (random() < 0.5 ? 2 : 3));
}

function wordsOf(n: number): string[] {
  return makeArticle(n)
    .content.text.split(/[\s.]+/)
    .filter(Boolean);
}
