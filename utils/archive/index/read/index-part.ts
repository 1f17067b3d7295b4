import type { TextColumn } from '../../../search/index/columns';
import type { TermPostings } from '../../../search/index/term-postings';
import type { Lookup } from '../../../search/query/plan-query';
import type { PhraseWord } from '../../../search/rank/position-reader';
import type { BlockCache } from './block-cache';
import type { BlockRun } from './block-run';
import type { NumberColumn, TextsColumn } from './segment-reader';

/** Postings by `lookupKey`. */
export type FoundPostings = ReadonlyMap<string, TermPostings>;

/** A part of the index as a search sees it: a segment, or what is pending. */
export interface IndexPart {
  /** Segment id; `null` for what is pending. */
  id: number | null;
  size: number;
  deleted: Uint8Array;
  deletedCount: number;
  /** Words of all documents that are not deleted. */
  words: number;
  /** A number of each document. */
  numbers(column: NumberColumn): Promise<ArrayLike<number>>;
  /** Texts of each document. */
  texts(column: TextsColumn): Promise<TextColumn>;
  /** Addresses of documents, in the order asked for. */
  urls(docs: readonly number[]): Promise<string[]>;
  /** Reads what the next searches will need. */
  readAhead(): Promise<void>;
  /** The cache of its blocks; `null` when it has none. */
  cache: BlockCache | null;
  /** The blocks that may hold what is looked up, a run for each lookup; none for what is in memory. */
  runsOf(lookups: readonly Lookup[]): BlockRun[];
  /** Blocks of positions that a phrase of these terms will need, as far as they are few. */
  positionRunsOf(terms: readonly string[]): BlockRun[];
  /** Finds what is looked up in the blocks of `runsOf`. */
  find(lookups: readonly Lookup[], blocks: readonly Uint8Array[][]): FoundPostings;
  /** The words of a phrase with the positions of these postings; by word, then by document. */
  phraseWords(
    terms: readonly string[],
    lists: readonly TermPostings[],
    postings: readonly number[][],
  ): Promise<PhraseWord[]>;
}

/** A key that is different for each lookup. */
export function lookupKey({ term, isPrefix }: Lookup): string {
  return isPrefix ? `${term}*` : term;
}
