import type { Trait } from '../query/query';
import { encodeNumbers, encodeTexts, encodeUrls, textColumn } from './columns';
import type { DocumentTerms } from './document-terms';
import { type Block, COLUMN_BLOCK_BYTES, KIND, type Kind, URLS_PER_BLOCK } from './segment-layout';
import { urlHash } from './url-hash';

/** The index document of a page: its terms, and the columns of ranking, filters and facets. */
export interface IndexedDocument {
  /** The page's key. */
  url: string;
  /** When it was first archived, in milliseconds since 1970. */
  archivedAt: number;
  /** When it was last archived or seen unchanged. */
  seenAt: number;
  /** As stated by the page, taken as UTC; `UNDATED` when it states none. */
  publishedAt: number;
  /** Host of the address, without `www.`. */
  site: string;
  /** The site's name as rows show it: what the page calls itself, else the host. */
  name: string;
  /** Host or name of the declared source. */
  source: string | null;
  /** Its name as the page credits it. */
  credit: string | null;
  /** Language without region, e.g. `az`. */
  language: string | null;
  tags: readonly string[];
  unread: boolean;
  traits: readonly Trait[];
  terms: DocumentTerms;
}

/** `publishedAt` of a page without a date: sorts before all others. */
export const UNDATED = -1e14;

/** Largest stored length in words; longer documents are capped to it. */
const LONGEST = 0xffffff;

/** Blocks for the columns of documents. */
export function columnBlocks(documents: readonly IndexedDocument[]): Block[] {
  const numbers = (kind: Kind, value: (document: IndexedDocument) => number) =>
    columnRows(kind, encodeNumbers(documents.map(value)));
  const texts = (kind: Kind, value: (document: IndexedDocument) => readonly string[]) =>
    columnRows(kind, encodeTexts(textColumn(documents.map(value))));
  return [
    ...urlBlocks(documents.map(({ url }) => url)),
    ...numbers(KIND.urlHashes, ({ url }) => urlHash(url)),
    ...numbers(KIND.lengths, ({ terms }) => Math.min(LONGEST, terms.length)),
    ...numbers(KIND.archivedAt, ({ archivedAt }) => archivedAt),
    ...numbers(KIND.seenAt, ({ seenAt }) => seenAt),
    ...numbers(KIND.publishedAt, ({ publishedAt }) => publishedAt),
    ...numbers(KIND.unread, ({ unread }) => (unread ? 1 : 0)),
    ...texts(KIND.sites, ({ site }) => [site]),
    ...texts(KIND.names, ({ name }) => [name]),
    ...texts(KIND.sources, ({ source }) => (source === null ? [] : [source])),
    ...texts(KIND.credits, ({ credit }) => (credit === null ? [] : [credit])),
    ...texts(KIND.languages, ({ language }) => (language === null ? [] : [language])),
    ...texts(KIND.tags, ({ tags }) => tags),
    ...texts(KIND.traits, ({ traits }) => traits),
  ];
}

/** Cuts a column into rows. */
export function columnRows(kind: Kind, bytes: Uint8Array<ArrayBuffer>): Block[] {
  const rows: Block[] = [];
  for (let from = 0; from === 0 || from < bytes.length; from += COLUMN_BLOCK_BYTES)
    rows.push({ kind, number: rows.length, bytes: bytes.slice(from, from + COLUMN_BLOCK_BYTES) });
  return rows;
}

/** Splits addresses into blocks, so that a few hits need few reads. `first` is the number of the first block. */
export function urlBlocks(urls: readonly string[], first = 0): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < urls.length; from += URLS_PER_BLOCK) {
    const bytes = encodeUrls(urls.slice(from, from + URLS_PER_BLOCK));
    blocks.push({ kind: KIND.urls, number: first + blocks.length, bytes });
  }
  return blocks;
}
