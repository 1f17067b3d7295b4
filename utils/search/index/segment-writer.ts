import { ByteWriter } from '../../bytes/byte-writer';
import { type Directory, encodeDirectory } from './directory';
import { GroupEncoder, isGrouped, type ListPlace } from './group-encoder';
import { PositionsWriter } from './positions-writer';
import { GROUP, type Postings } from './postings';
import { type Block, BLOCK_BYTES, KIND } from './segment-layout';
import { sharedLength } from './shared-length';

/** Checkpoint of a writer between two terms, with no open block. A new worker can resume from it. */
export interface WriterState {
  postingsBlocks: number;
  positionsBlocks: number;
  directoryBlocks: number;
  /** Bytes of the unfinished block of positions. */
  tail: Uint8Array<ArrayBuffer>;
}

/** The state before the first term. */
export const NEW_WRITER: WriterState = {
  postingsBlocks: 0,
  positionsBlocks: 0,
  directoryBlocks: 0,
  tail: new Uint8Array(0),
};

/** Most bytes of an entry's header. */
const ENTRY_BYTES = 32;

/** Most bytes of a posting, and of one of a whole group on average. */
const POSTING_BYTES = 16;
const GROUPED_BYTES = 4;

/** Packs sorted terms into blocks. Finished blocks are queued in `blocks` for the caller. */
export class SegmentWriter {
  /** Finished blocks. */
  blocks: Block[] = [];
  private readonly block = new ByteWriter(BLOCK_BYTES);
  private readonly groups = new GroupEncoder();
  private readonly positions: PositionsWriter;
  private directory: Directory = { terms: [], positions: [] };
  private previousTerm = '';
  private postingsBlocks: number;
  private directoryBlocks: number;

  constructor({ postingsBlocks, positionsBlocks, directoryBlocks, tail }: WriterState = NEW_WRITER) {
    this.postingsBlocks = postingsBlocks;
    this.directoryBlocks = directoryBlocks;
    this.positions = new PositionsWriter(positionsBlocks, tail, (block) => this.blocks.push(block));
  }

  /** Writes a term with its sorted documents. A term without documents is skipped. */
  add(term: string, list: Postings): void {
    const positions = list.positions.view();
    let place: ListPlace = { posting: 0, position: 0 };
    while (place.posting < list.length) {
      const next = this.groups.encode(list, place, this.startEntry(term, list.length - place.posting));
      const code = (next.posting - place.posting) * 2 + (isGrouped(list, place) ? 1 : 0);
      this.writeEntry(term, code, next.position - place.position);
      this.positions.append(positions, place.position, next.position);
      place = next;
    }
  }

  /** Closes all blocks except the unfinished one of positions, and returns the checkpoint. */
  checkpoint(): WriterState {
    this.closeBlock();
    if (this.directory.terms.length > 0) this.closeDirectory();
    const { postingsBlocks, directoryBlocks, positions } = this;
    return { postingsBlocks, directoryBlocks, positionsBlocks: positions.blockCount, tail: positions.tail };
  }

  /** Closes everything. */
  finish(): WriterState {
    const state = this.checkpoint();
    this.positions.finish();
    return { ...state, positionsBlocks: this.positions.blockCount, tail: new Uint8Array(0) };
  }

  /** Makes room for an entry with `count` more postings; returns the bytes available for these. */
  private startEntry(term: string, count: number): number {
    const needed = ENTRY_BYTES + term.length * 3;
    const first = Math.min(GROUP * GROUPED_BYTES, count * POSTING_BYTES);
    if (this.block.length + needed + first > BLOCK_BYTES) this.closeBlock();
    return BLOCK_BYTES - this.block.length - needed;
  }

  /** @param code twice the number of postings, plus one when their groups have headers */
  private writeEntry(term: string, code: number, positionBytes: number): void {
    const { block } = this;
    if (block.length === 0) this.startBlock(term);
    const shared = sharedLength(this.previousTerm, term);
    const postings = this.groups.view();
    block.varint(shared);
    block.varint(term.length - shared);
    block.units(term, shared);
    block.varint(code);
    block.varint(positionBytes);
    block.varint(postings.length);
    block.append(postings);
    this.previousTerm = term;
  }

  private startBlock(term: string): void {
    const positionsFrom = this.positions.end;
    this.directory.terms.push(term);
    this.directory.positions.push(positionsFrom);
    this.block.varint(positionsFrom);
    this.previousTerm = '';
  }

  private closeBlock(): void {
    if (this.block.length === 0) return;
    this.blocks.push({ kind: KIND.postings, number: this.postingsBlocks, bytes: this.block.toBytes() });
    this.postingsBlocks++;
    this.block.clear();
  }

  private closeDirectory(): void {
    const bytes = encodeDirectory(this.directory);
    this.blocks.push({ kind: KIND.directory, number: this.directoryBlocks, bytes });
    this.directoryBlocks++;
    this.directory = { terms: [], positions: [] };
  }
}
