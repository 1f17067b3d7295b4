import { concatBytes } from '../../../bytes/concat-bytes';
import type { MenbeDatabase } from '../../../db/database';
import { type BlockRange, blocksOfTerm } from '../../../search/index/block-range';
import { skipVarints } from '../../../bytes/skip-varints';
import { EntryReader } from '../../../search/index/entry-reader';
import type { Postings } from '../../../search/index/postings';
import { BLOCK_BYTES, KIND, type Kind } from '../../../search/index/segment-layout';
import { TermPostings } from '../../../search/index/term-postings';
import { BlockCache } from '../read/block-cache';
import { blockRun } from '../read/block-run';
import { readRuns } from '../read/read-blocks';
import type { SegmentReader } from '../read/segment-reader';

/** Postings blocks read in one request. */
const BLOCKS_AT_ONCE = 32;

/** New number of each document in the merged segment; -1 for deleted ones. */
export type Renumbering = Int32Array;

/** Cursor over all entries of a segment, in order of terms. */
export class SegmentCursor {
  private readonly waiting: EntryReader[] = [];
  private entry: EntryReader | undefined;
  private positions: { bytes: Uint8Array; from: number } = { bytes: new Uint8Array(0), from: 0 };
  private nextBlock = 0;
  private readonly read: TermPostings;

  constructor(
    private readonly db: MenbeDatabase,
    private readonly segment: SegmentReader,
    private readonly renumbering: Renumbering,
  ) {
    this.read = new TermPostings(64, segment.id);
  }

  /** The term of the current entry; `null` at the end. */
  get term(): string | null {
    return this.entry?.term ?? null;
  }

  /** Moves to the first entry after the given term; an empty term means the first entry of all. */
  async start(after: string): Promise<void> {
    this.nextBlock = after === '' ? 0 : blocksOfTerm((await this.segment.directory()).terms, after).first;
    await this.fill();
    while (this.term !== null && this.term <= after) if (!this.advance()) await this.fill();
  }

  /** Appends the current entry to a list and moves to the next; false when `fill` has to read more blocks first. */
  moveTo(list: Postings): boolean {
    const { entry, renumbering, positions, read } = this;
    if (!entry) return false;
    read.reuse(entry.count);
    read.addEntry(entry);
    read.readAll();
    let at = entry.positionsFrom - positions.from;
    for (let index = 0; index < read.length; index++) {
      const count = read.counts[index] as number;
      const end = entry.positionsBytes === 0 ? at : skipVarints(positions.bytes, at, count);
      const doc = renumbering[read.docs[index] as number] as number;
      if (doc >= 0) {
        list.add(doc, count, (read.frequencies[index] as number) - count);
        list.positions.append(positions.bytes, at, end);
      }
      at = end;
    }
    return this.advance();
  }

  /** Reads the next blocks and moves to their first entry. */
  async fill(): Promise<void> {
    const { segment } = this;
    const end = Math.min(this.nextBlock + BLOCKS_AT_ONCE, segment.record.postingsBlocks);
    this.entry = undefined;
    if (this.nextBlock >= end) return;
    const blocks = await this.readBlocks(KIND.postings, { first: this.nextBlock, end });
    this.nextBlock = end;
    await this.readPositions(blocks);
    this.waiting.push(...blocks.map((bytes) => new EntryReader(bytes)));
    this.advance();
  }

  private advance(): boolean {
    for (let block = this.waiting[0]; block; block = this.waiting[0]) {
      if (block.next()) {
        this.entry = block;
        return true;
      }
      this.waiting.shift();
    }
    return false;
  }

  private async readPositions(blocks: readonly Uint8Array[]): Promise<void> {
    const first = Math.floor(positionsFrom(blocks[0]) / BLOCK_BYTES);
    const end = Math.ceil(positionsEnd(blocks.at(-1)) / BLOCK_BYTES);
    const rows = await this.readBlocks(KIND.positions, { first, end });
    this.positions = { bytes: concatBytes(rows), from: first * BLOCK_BYTES };
  }

  private async readBlocks(kind: Kind, range: BlockRange): Promise<Uint8Array[]> {
    const run = blockRun(this.segment.record, kind, range);
    // A throwaway cache: a merge reads every block once.
    const [blocks = []] = await readRuns(this.db, [{ run, cache: new BlockCache() }]);
    return blocks;
  }
}

function positionsFrom(block: Uint8Array | undefined): number {
  const entry = block && new EntryReader(block);
  return entry?.next() ? entry.positionsFrom : 0;
}

function positionsEnd(block: Uint8Array | undefined): number {
  const entry = block && new EntryReader(block);
  while (entry?.next()) continue;
  return entry ? entry.positionsFrom + entry.positionsBytes : 0;
}
