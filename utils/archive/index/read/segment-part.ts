import type { MenbeDatabase } from '../../../db/database';
import type { SegmentRecord } from '../../../model/index-records';
import { withBits } from '../../../search/index/bitmap';
import { blocksOfPrefix, blocksOfTerm } from '../../../search/index/block-range';
import type { Directory } from '../../../search/index/directory';
import { findPrefix, findTerm } from '../../../search/index/find-postings';
import { BLOCK_BYTES, KIND } from '../../../search/index/segment-layout';
import type { TermPostings } from '../../../search/index/term-postings';
import type { Lookup } from '../../../search/query/plan-query';
import { type BlockRun, blockRun } from './block-run';
import { type FoundPostings, type IndexPart, lookupKey } from './index-part';
import { readPhraseWords } from './read-positions';
import type { SegmentReader } from './segment-reader';

/**
 * A segment as an index part.
 * @param hidden documents that pending ones replace (they count as deleted), and their number of words
 */
export function segmentPart(
  db: MenbeDatabase,
  segment: SegmentReader,
  directory: Directory,
  hidden: { docs: readonly number[]; words: number },
): IndexPart {
  const { record } = segment;
  return {
    id: record.id,
    size: record.size,
    deleted: hidden.docs.length === 0 ? record.deleted : withBits(record.deleted, record.size, hidden.docs),
    deletedCount: record.deletedCount + hidden.docs.length,
    words: record.words - hidden.words,
    numbers: (column) => segment.numbers(column),
    texts: (column) => segment.texts(column),
    urls: (docs) => segment.urls(docs),
    cache: segment.cache,
    someTerms: (count) => spread(directory.terms, count),
    readAhead: () => segment.readAhead(),
    runsOf: (lookups) =>
      lookups.map(({ term, isPrefix }) => {
        const blocksOf = isPrefix ? blocksOfPrefix : blocksOfTerm;
        return blockRun(record, KIND.postings, blocksOf(directory.terms, term));
      }),
    positionRunsOf: (terms) => terms.flatMap((term) => positionRun(record, directory, term) ?? []),
    find: (lookups, blocks) => find(record, lookups, blocks),
    phraseWords: (_terms, lists, postings) => readPhraseWords(db, segment, lists, postings),
  };
}

function spread(terms: readonly string[], count: number): string[] {
  const step = Math.max(1, Math.ceil(terms.length / count));
  return terms.filter((_, index) => index % step === 0);
}

/** Most position blocks to read before the matching documents are known; reading more does not pay. */
const MOST_AHEAD = 32;

/** The position blocks of a term and its neighbours in the same postings blocks; none for a file, where later reads are cheap. */
function positionRun(record: SegmentRecord, { terms, positions }: Directory, term: string): BlockRun | null {
  if (record.file !== undefined) return null;
  const range = blocksOfTerm(terms, term);
  const from = positions[range.first];
  const until = positions[range.end];
  if (from === undefined || until === undefined) return null;
  const first = Math.floor(from / BLOCK_BYTES);
  const end = Math.ceil(until / BLOCK_BYTES);
  return end - first > MOST_AHEAD ? null : blockRun(record, KIND.positions, { first, end });
}

function find(
  record: SegmentRecord,
  lookups: readonly Lookup[],
  blocks: readonly Uint8Array[][],
): FoundPostings {
  const found = new Map<string, TermPostings>();
  lookups.forEach((lookup, index) => {
    const own = blocks[index] ?? [];
    const { term, isPrefix } = lookup;
    found.set(lookupKey(lookup), isPrefix ? findPrefix(own, term, record) : findTerm(own, term, record.id));
  });
  return found;
}
