import type { MenbeDatabase } from '../../../db/database';
import type { BlockRange } from '../../../search/index/block-range';
import type { PostingGroup } from '../../../search/index/posting-group';
import { BLOCK_BYTES, KIND } from '../../../search/index/segment-layout';
import type { TermPostings } from '../../../search/index/term-postings';
import type { PhraseWord, PositionBytes } from '../../../search/rank/position-reader';
import { blockRun } from './block-run';
import { readRuns } from './read-blocks';
import type { SegmentReader } from './segment-reader';

/**
 * Reads the blocks with the positions of the given postings, and returns the words of the phrase.
 * @param postings by word
 * @throws DamagedIndex
 */
export async function readPhraseWords(
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

/** Blocks with the positions of the given postings. */
function positionRanges(list: TermPostings, postings: readonly number[]): BlockRange[] {
  const ranges: BlockRange[] = [];
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

/** Reads blocks of positions by number; consecutive ones are one run. */
async function readNumbers(
  db: MenbeDatabase,
  segment: SegmentReader,
  ranges: readonly BlockRange[],
): Promise<Map<number, Uint8Array>> {
  const runs = joinRanges(ranges);
  const read = await readRuns(
    db,
    runs.map((run) => ({ run: blockRun(segment.record, KIND.positions, run), cache: segment.cache })),
  );
  const blocks = new Map<number, Uint8Array>();
  runs.forEach(({ first }, run) => read[run]?.forEach((bytes, index) => blocks.set(first + index, bytes)));
  return blocks;
}

/** Joins adjacent and overlapping ranges. */
function joinRanges(ranges: readonly BlockRange[]): BlockRange[] {
  const numbers = new Set<number>();
  for (const { first, end } of ranges) for (let number = first; number < end; number++) numbers.add(number);
  const joined: BlockRange[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = joined.at(-1);
    if (last?.end === number) last.end++;
    else joined.push({ first: number, end: number + 1 });
  }
  return joined;
}

/** The positions of a group, concatenated when they span several blocks. */
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
