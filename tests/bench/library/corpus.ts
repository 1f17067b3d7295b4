import { titleKey } from '../../../utils/db/title-key';
import type { PageRecord, SnapshotRecord } from '../../../utils/model/records';

/** Made-up articles, the same for the same number: the words of a language by rank are drawn after Zipf's law. */

const VOCABULARY = 200_000;
const SITES = 500;
const MINUTES_APART = 5;
const START = Date.UTC(2025, 0, 1);

interface Script {
  language: string;
  syllables: readonly string[];
}

const combine = (consonants: string, vowels: string) =>
  [...consonants].flatMap((consonant) => [...vowels].map((vowel) => consonant + vowel));

const ENGLISH: Script = { language: 'en', syllables: combine('bcdfghklmnprstvw', 'aeiou') };
const AZERBAIJANI: Script = { language: 'az', syllables: combine('bcçdgğlmnqrsştvy', 'aəeiıoöuü') };
const RUSSIAN: Script = { language: 'ru', syllables: combine('бвгджзклмнпрстчш', 'аеиоуыя') };

/** A third of the articles is not in ASCII: half of that third in Azerbaijani, half in Russian. */
export function scriptOf(n: number): Script {
  return n % 6 === 0 ? RUSSIAN : n % 6 === 3 ? AZERBAIJANI : ENGLISH;
}

/** The word of a rank, counted from 1: the commonest are the shortest. */
export function wordOf({ syllables }: Script, rank: number): string {
  let word = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[(rest * 11) % syllables.length];
  return word;
}

/** Numbers from 0 to 1, the same for the same seed (Mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A rank drawn after Zipf's law. */
export function drawRank(random: () => number): number {
  return Math.floor(VOCABULARY ** random());
}

/** An article as the bench stores it. */
export interface BenchArticle {
  page: PageRecord;
  snapshot: SnapshotRecord;
  content: { id: string; html: string; text: string };
}

/** The address of an article's site. */
export function siteOf(n: number): string {
  return `site${n % SITES}.example`;
}

/** Makes the article with a number: 400 to 900 words in ten paragraphs. */
export function makeArticle(n: number): BenchArticle {
  const random = randomFrom(n);
  const script = scriptOf(n);
  const words = (length: number) => Array.from({ length }, () => wordOf(script, drawRank(random))).join(' ');
  const length = 40 + Math.floor(random() * 51);
  const paragraphs = Array.from({ length: 10 }, () => words(length));
  const time = START + n * MINUTES_APART * 60_000;
  const id = `bench-${String(n).padStart(9, '0')}`;
  const shown = {
    title: words(8),
    byline: words(2),
    siteName: siteOf(n),
    lang: script.language,
    dir: 'ltr' as const,
    excerpt: null,
    publishedTime: new Date(time - 7_200_000).toISOString(),
    kind: 'article' as const,
    wordCount: length * 10,
  };
  const archivedAt = new Date(time).toISOString();
  const url = `https://${siteOf(n)}/${n}`;
  const page: PageRecord = {
    ...shown,
    url,
    visitedUrl: url,
    newestSnapshotId: id,
    snapshotCount: 1,
    firstArchivedAt: archivedAt,
    lastArchivedAt: archivedAt,
    tags: [],
    tagsChangedAt: null,
    note: null,
    noteChangedAt: null,
    opens: 0,
    lastOpenedAt: null,
    titleKey: titleKey({ title: shown.title, visitedUrl: url }),
    deleted: 0,
    deletedAt: null,
  };
  const snapshot: SnapshotRecord = {
    ...shown,
    id,
    url,
    pageUrl: url,
    canonicalUrl: url,
    archivedAt,
    modifiedTime: null,
    leadImage: null,
    sha256: '0'.repeat(64),
    extractor: 'menbe',
    extractorVersion: '2',
    browser: 'Chromium 156',
  };
  const content = {
    id,
    html: paragraphs.map((paragraph) => `<p>${paragraph}.</p>`).join(''),
    text: paragraphs.map((paragraph) => `${paragraph}.`).join('\n\n'),
  };
  return { page, snapshot, content };
}
