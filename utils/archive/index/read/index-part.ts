import type { TextColumn } from '../../../search/index/columns';
import type { TermPostings } from '../../../search/index/term-postings';
import type { Lookup } from '../../../search/query/plan-query';
import type { PhraseWord } from '../../../search/rank/position-reader';
import type { BlockCache } from './block-cache';
import type { BlockRun } from './block-run';
import type { NumberColumn, TextsColumn } from './segment-reader';

/** Postings by `lookupKey`. */
export type FoundPostings = ReadonlyMap<string, TermPostings>;

/** A searchable part of the index: a segment, or the pending documents. */
export interface IndexPart {
  /** Segment id; `null` for the pending documents. */
  id: number | null;
  size: number;
  deleted: Uint8Array;
  deletedCount: number;
  /** Number of words in all live documents. */
  words: number;
  /** A numeric column. */
  numbers(column: NumberColumn): Promise<ArrayLike<number>>;
  /** A column of texts. */
  texts(column: TextsColumn): Promise<TextColumn>;
  /** Addresses of the documents, in the given order. */
  urls(docs: readonly number[]): Promise<string[]>;
  /** Terms of it, spread over all of them; none for a part in memory. */
  someTerms(count: number): string[];
  /** Reads ahead for the next searches. */
  readAhead(): Promise<void>;
  /** The cache of its blocks; `null` when it is in memory. */
  cache: BlockCache | null;
  /** The blocks to read, one run for each lookup; none for a part in memory. */
  runsOf(lookups: readonly Lookup[]): BlockRun[];
  /** Blocks of positions that a phrase of these terms needs; none when they are many. */
  positionRunsOf(terms: readonly string[]): BlockRun[];
  /** Finds the lookups in the blocks of `runsOf`. */
  find(lookups: readonly Lookup[], blocks: readonly Uint8Array[][]): FoundPostings;
  /** The words of a phrase with the positions of these postings; by word, then by document. */
  phraseWords(
    terms: readonly string[],
    lists: readonly TermPostings[],
    postings: readonly number[][],
  ): Promise<PhraseWord[]>;
}

/** The unique key of a lookup. */
export function lookupKey({ term, isPrefix }: Lookup): string {
  return isPrefix ? `${term}*` : term;
}
