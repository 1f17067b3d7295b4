import { titleKey } from '../../../utils/db/title-key';
import type { PageRecord, SnapshotRecord } from '../../../utils/model/records';
import { seeded } from '../../support/seeded';

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

/** Numbers from 0 to below 1; seeds beside each other give others from the first one on. */
export function randomFrom(seed: number): () => number {
  return seeded(Math.imul(seed + 1, 0x9e3779b1));
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

/** What a page and its snapshot both show. */
type Shown = Pick<
  SnapshotRecord & PageRecord,
  'title' | 'byline' | 'siteName' | 'lang' | 'dir' | 'excerpt' | 'publishedTime' | 'kind' | 'wordCount'
>;

const timeOf = (n: number) => START + n * MINUTES_APART * 60_000;
const idOf = (n: number) => `bench-${String(n).padStart(9, '0')}`;
const urlOf = (n: number) => `https://${siteOf(n)}/${n}`;

function shownOf(n: number, random: () => number, wordCount: number): Shown {
  const script = scriptOf(n);
  return {
    title: drawWords(script, random, 8),
    byline: drawWords(script, random, 2),
    siteName: siteOf(n),
    lang: script.language,
    dir: 'ltr',
    excerpt: null,
    publishedTime: new Date(timeOf(n) - 7_200_000).toISOString(),
    kind: 'article',
    wordCount,
  };
}

function drawWords(script: Script, random: () => number, length: number): string {
  return Array.from({ length }, () => wordOf(script, drawRank(random))).join(' ');
}

function pageOf(n: number, shown: Shown): PageRecord {
  const [url, archivedAt] = [urlOf(n), new Date(timeOf(n)).toISOString()];
  return {
    ...shown,
    url,
    visitedUrl: url,
    newestSnapshotId: idOf(n),
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
}

/** Makes a page as lists show it, without an article. */
export function makePage(n: number): PageRecord {
  return pageOf(n, shownOf(n, randomFrom(n), 0));
}

/** Makes the article with a number: 400 to 900 words in ten paragraphs. */
export function makeArticle(n: number): BenchArticle {
  const random = randomFrom(n);
  const length = 40 + Math.floor(random() * 51);
  const paragraphs = Array.from({ length: 10 }, () => drawWords(scriptOf(n), random, length));
  const shown = shownOf(n, random, length * 10);
  const [id, url] = [idOf(n), urlOf(n)];
  const snapshot: SnapshotRecord = {
    ...shown,
    id,
    url,
    pageUrl: url,
    canonicalUrl: url,
    archivedAt: new Date(timeOf(n)).toISOString(),
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
  return { page: pageOf(n, shown), snapshot, content };
}
