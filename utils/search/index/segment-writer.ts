import { ByteWriter } from '../../bytes/byte-writer';
import { type Directory, encodeDirectory } from './directory';
import { skipVarints } from './document-terms';
import { GROUP, type Postings, writePostings } from './postings';
import { type Block, BLOCK_BYTES, KIND } from './segment-layout';
import { sharedLength } from './shared-length';

/** Where a writer stands, to go on from after the worker died: between two terms, with no block open. */
export interface WriterState {
  postingsBlocks: number;
  positionsBlocks: number;
  directoryBlocks: number;
  /** What of the positions has not filled a block. */
  tail: Uint8Array<ArrayBuffer>;
}

export const NEW_WRITER: WriterState = {
  postingsBlocks: 0,
  positionsBlocks: 0,
  directoryBlocks: 0,
  tail: new Uint8Array(0),
};

/** An entry's numbers before its postings take at most this much. */
const ENTRY_BYTES = 32;
const GROUP_HEADER_BYTES = 12;

/** Packs terms, given in order, into blocks. What is finished waits in `blocks` for the caller to take. */
export class SegmentWriter {
  /** Finished blocks. */
  blocks: Block[] = [];
  private readonly block = new ByteWriter(BLOCK_BYTES);
  private readonly chunk = new ByteWriter(BLOCK_BYTES);
  private readonly group = new ByteWriter(1024);
  private readonly positions = new ByteWriter(BLOCK_BYTES * 2);
  private directory: Directory = { terms: [], positions: [] };
  private previousTerm = '';
  private state: WriterState;

  constructor(state: WriterState = NEW_WRITER) {
    this.state = { ...state };
    this.positions.append(state.tail);
  }

  /** Writes a term with its documents, which must be in order. A term without documents is left out. */
  add(term: string, list: Postings): void {
    const positions = list.positions.view();
    let index = 0;
    let position = 0;
    while (index < list.length) {
      const room = this.startEntry(term);
      const taken = this.fillChunk(list, positions, index, position, room);
      const isGrouped = list.length - index > GROUP;
      this.writeEntry(term, (taken.index - index) * 2 + (isGrouped ? 1 : 0), taken.position - position);
      this.writePositions(positions, position, taken.position);
      ({ index, position } = taken);
    }
  }

  /** Closes all blocks but for the tail of the positions, and tells where to go on. */
  checkpoint(): WriterState {
    this.closeBlock();
    if (this.directory.terms.length > 0) this.closeDirectory();
    return { ...this.state, tail: this.positions.toBytes() };
  }

  /** Closes everything. */
  finish(): WriterState {
    const state = this.checkpoint();
    if (this.positions.length > 0) this.closePositions(this.positions.length);
    return { ...state, positionsBlocks: this.state.positionsBlocks, tail: new Uint8Array(0) };
  }

  /** Makes room for an entry; returns how many bytes of postings it may have. */
  private startEntry(term: string): number {
    const needed = ENTRY_BYTES + term.length * 3;
    if (this.block.length + needed + GROUP * 4 > BLOCK_BYTES) this.closeBlock();
    return BLOCK_BYTES - this.block.length - needed;
  }

  /**
   * Encodes as many groups as fit, at least one; returns the posting and the position after them. Where there are several,
   * each begins with the length of its positions, its own, and the distance of its last document to the one before it.
   */
  private fillChunk(list: Postings, positions: Uint8Array, index: number, position: number, room: number) {
    const { chunk, group } = this;
    chunk.clear();
    let last = -1;
    let taken = { index, position };
    const isGrouped = list.length - index > GROUP;
    while (taken.index < list.length) {
      const end = Math.min(list.length, taken.index + GROUP);
      group.clear();
      writePostings(group, list, taken.index, end, last);
      if (chunk.length > 0 && chunk.length + group.length + GROUP_HEADER_BYTES > room) break;
      const after =
        positions.length === 0 ? 0 : positionsEnd(list, positions, taken.index, end, taken.position);
      const before = last;
      last = list.docs[end - 1] as number;
      if (isGrouped) {
        chunk.varint(after - taken.position);
        chunk.varint(group.length);
        chunk.varint(last - before);
      }
      chunk.append(group.view());
      taken = { index: end, position: after };
    }
    return taken;
  }

  /** `code` is the number of postings, doubled, and one more when their groups have headers. */
  private writeEntry(term: string, code: number, positionBytes: number): void {
    const { block } = this;
    if (block.length === 0) {
      const positionsFrom = this.state.positionsBlocks * BLOCK_BYTES + this.positions.length;
      this.directory.terms.push(term);
      this.directory.positions.push(positionsFrom);
      block.varint(positionsFrom);
      this.previousTerm = '';
    }
    const shared = sharedLength(this.previousTerm, term);
    block.varint(shared);
    block.varint(term.length - shared);
    block.units(term, shared);
    block.varint(code);
    block.varint(positionBytes);
    block.varint(this.chunk.length);
    block.append(this.chunk.view());
    this.previousTerm = term;
  }

  private writePositions(positions: Uint8Array, from: number, end: number): void {
    this.positions.append(positions, from, end);
    while (this.positions.length >= BLOCK_BYTES) this.closePositions(BLOCK_BYTES);
  }

  private closePositions(length: number): void {
    const all = this.positions.toBytes();
    this.blocks.push({
      kind: KIND.positions,
      number: this.state.positionsBlocks++,
      bytes: all.slice(0, length),
    });
    this.positions.clear();
    this.positions.append(all, length);
  }

  private closeBlock(): void {
    if (this.block.length === 0) return;
    const number = this.state.postingsBlocks++;
    this.blocks.push({ kind: KIND.postings, number, bytes: this.block.toBytes() });
    this.block.clear();
  }

  private closeDirectory(): void {
    const number = this.state.directoryBlocks++;
    this.blocks.push({ kind: KIND.directory, number, bytes: encodeDirectory(this.directory) });
    this.directory = { terms: [], positions: [] };
  }
}

function positionsEnd(
  list: Postings,
  positions: Uint8Array,
  from: number,
  end: number,
  position: number,
): number {
  let count = 0;
  for (let index = from; index < end; index++) count += list.counts[index] as number;
  return skipVarints(positions, position, count);
}
