import type { MenbeDatabase } from '../../../db/database';
import type { SegmentRecord } from '../../../model/index-records';
import { withBits } from '../../../search/index/bitmap';
import { blocksOfPrefix, blocksOfTerm } from '../../../search/index/block-range';
import type { Directory } from '../../../search/index/directory';
import { findPrefix, findTerm } from '../../../search/index/find-postings';
import { BLOCK_BYTES, KIND } from '../../../search/index/segment-layout';
import type { PostingGroup, TermPostings } from '../../../search/index/term-postings';
import type { Lookup } from '../../../search/query/plan-query';
import type { PhraseWord, PositionBytes } from '../../../search/rank/phrase';
import { type FoundPostings, type IndexPart, lookupKey } from './index-part';
import { type BlockRun, blockRun, readRuns } from './read-blocks';
import type { SegmentReader } from './segment-reader';

/**
 * A segment as a search sees it, documents that pending ones replace left out.
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
    readAhead: () => segment.readAhead(),
    runsOf: (lookups) =>
      lookups.map(({ term, isPrefix }) => {
        const { first, end } = (isPrefix ? blocksOfPrefix : blocksOfTerm)(directory.terms, term);
        return blockRun(record, KIND.postings, first, end);
      }),
    positionRunsOf: (terms) => terms.flatMap((term) => positionRun(record, directory, term) ?? []),
    find: (lookups, blocks) => find(record, lookups, blocks),
    phraseWords: (_terms, lists, postings) => phraseWords(db, segment, lists, postings),
  };
}

/** More blocks of positions are not worth reading before it is known which are needed; in a file, none. */
const MOST_AHEAD = 8;

/** The blocks that hold the positions of a term, and of the few that share its postings blocks. */
function positionRun(record: SegmentRecord, { terms, positions }: Directory, term: string): BlockRun | null {
  if (record.file !== undefined) return null;
  const { first, end } = blocksOfTerm(terms, term);
  const [from, until] = [positions[first], positions[end]];
  if (from === undefined || until === undefined) return null;
  const [block, behind] = [Math.floor(from / BLOCK_BYTES), Math.ceil(until / BLOCK_BYTES)];
  return behind - block > MOST_AHEAD ? null : blockRun(record, KIND.positions, block, behind);
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

/** Reads the blocks that hold the positions of some postings of each word. */
async function phraseWords(
  db: MenbeDatabase,
  segment: SegmentReader,
  lists: readonly TermPostings[],
  postings: readonly number[][],
): Promise<PhraseWord[]> {
  const ranges = lists.flatMap((list, word) => positionRanges(list, postings[word] ?? []));
  const blocks = await readNumbers(db, segment, ranges);
  return lists.map((list) => ({
    list,
    positionsOf: (group) => positionBytes(list.groups[group], blocks),
  }));
}

/** Blocks that hold the positions of some postings. */
function positionRanges(list: TermPostings, postings: readonly number[]): { first: number; end: number }[] {
  const ranges: { first: number; end: number }[] = [];
  let next = -1;
  for (const posting of postings) {
    if (posting < next) continue;
    const group = list.groups[list.groupOf(posting)];
    if (!group) break;
    const { positionsFrom: from, positionsBytes } = group;
    ranges.push({
      first: Math.floor(from / BLOCK_BYTES),
      end: Math.ceil((from + positionsBytes) / BLOCK_BYTES),
    });
    next = group.posting + group.count;
  }
  return ranges;
}

/** Reads blocks of positions, those that follow each other together. */
async function readNumbers(
  db: MenbeDatabase,
  segment: SegmentReader,
  ranges: Iterable<{ first: number; end: number }>,
): Promise<Map<number, Uint8Array>> {
  const numbers = new Set<number>();
  for (const { first, end } of ranges) for (let number = first; number < end; number++) numbers.add(number);
  const runs: { first: number; end: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.end === number) last.end++;
    else runs.push({ first: number, end: number + 1 });
  }
  const read = await readRuns(
    db,
    runs.map(({ first, end }) => ({
      run: blockRun(segment.record, KIND.positions, first, end),
      cache: segment.cache,
    })),
  );
  const blocks = new Map<number, Uint8Array>();
  runs.forEach(({ first }, run) => read[run]?.forEach((bytes, index) => blocks.set(first + index, bytes)));
  return blocks;
}

/** The positions of a group, put together when they go on in another block. */
function positionBytes(
  group: PostingGroup | undefined,
  blocks: ReadonlyMap<number, Uint8Array>,
): PositionBytes {
  const { positionsFrom: from, positionsBytes: length } = group ?? { positionsFrom: 0, positionsBytes: 0 };
  const first = Math.floor(from / BLOCK_BYTES);
  const whole = blocks.get(first) ?? new Uint8Array(0);
  if (from + length <= (first + 1) * BLOCK_BYTES) return { bytes: whole, from: first * BLOCK_BYTES };
  const bytes = new Uint8Array(length);
  for (let number = first, at = 0; at < length; number++) {
    const start = Math.max(0, from - number * BLOCK_BYTES);
    const part = (blocks.get(number) ?? new Uint8Array(0)).subarray(start, start + length - at);
    bytes.set(part, at);
    at += Math.max(1, part.length);
  }
  return { bytes, from };
}
