/**
 * A segment is rows of bytes, keyed by segment, kind and number:
 * - `postings`: terms in order, front-coded, each with the documents that hold it, in blocks of about 4 KB. A term
 *   that does not fit goes on as another entry of the same term in the next block.
 * - `positions`: one stream of bytes cut every 4 KB; entries say how many bytes of it are theirs, blocks where they begin.
 * - `directory`: the first term of each postings block, and where its positions begin.
 * - columns: what filters, ranking and facets need of each document; see `columns.ts`.
 */
export const KIND = {
  postings: 0,
  positions: 1,
  directory: 2,
  urls: 3,
  urlHashes: 4,
  lengths: 5,
  archivedAt: 6,
  publishedAt: 7,
  sites: 8,
  sources: 9,
  languages: 10,
  tags: 11,
  unread: 12,
  seenAt: 13,
  traits: 14,
  names: 15,
  credits: 16,
} as const;

/** Number of a kind of rows in their keys. */
export type Kind = (typeof KIND)[keyof typeof KIND];

/**
 * Bytes of a postings block (at most) and of a positions block (exactly, except the last), without the checksum. A search for a rare
 * word reads, checks and scans one block of each segment: with four times as many bytes it takes half as long again.
 */
export const BLOCK_BYTES = 4092;

/** Bytes of a column in one row. */
export const COLUMN_BLOCK_BYTES = 48_000;

/** Documents whose addresses share a block. */
export const URLS_PER_BLOCK = 128;

/** One row of a segment. */
export interface Block {
  kind: Kind;
  number: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A row is missing or its checksum does not match: the segment must be rebuilt. */
export class DamagedIndex extends Error {
  constructor(
    readonly segment: number,
    what: string,
  ) {
    super(`segment ${segment}: ${what}`);
    this.name = 'DamagedIndex';
  }
}
