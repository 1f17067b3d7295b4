/**
 * A segment is rows of bytes, keyed by segment, kind and number:
 * - `postings`: terms in order, front-coded, each with the documents that hold it, in blocks of about 16 KB. A term
 *   that does not fit goes on as another entry of the same term in the next block.
 * - `positions`: one stream of bytes cut every 16 KB; entries say how many bytes of it are theirs, blocks where they begin.
 * - `directory`: the first term of each postings block, and where its positions begin.
 * - columns: what filters, ranking and facets need of each document, see `columns.ts`.
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
} as const;

export type Kind = (typeof KIND)[keyof typeof KIND];

/** Size of postings blocks (at most) and positions blocks (exactly, but for the last), without the checksum. */
export const BLOCK_BYTES = 16_380;

/** Bytes of a column in a block. */
export const COLUMN_BLOCK_BYTES = 48_000;

/** Documents whose addresses share a block. */
export const URLS_PER_BLOCK = 128;

/** Terms that begin with this stand for all terms that begin with what follows: prefixes of one or two units. */
export const PREFIX_MARK = '\u0001';
export const LONGEST_PREFIX_TERM = 2;

/** Terms that begin with this are words of the byline. */
export const BYLINE_MARK = '\u0002';

/** One row of a segment. */
export interface Block {
  kind: Kind;
  number: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A row that is missing or not as it was written: the segment must be built anew. */
export class DamagedIndex extends Error {
  constructor(
    readonly segment: number,
    what: string,
  ) {
    super(`segment ${segment}: ${what}`);
    this.name = 'DamagedIndex';
  }
}
