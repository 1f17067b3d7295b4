import { ByteWriter } from '../../bytes/byte-writer';
import { type Block, BLOCK_BYTES, KIND } from './segment-layout';

/** Splits a segment's stream of positions into blocks. */
export class PositionsWriter {
  private readonly open = new ByteWriter(BLOCK_BYTES * 2);

  /**
   * @param blocks number of blocks written before
   * @param tail bytes of the unfinished block
   * @param onBlock called with each finished block
   */
  constructor(
    private blocks: number,
    tail: Uint8Array,
    private readonly onBlock: (block: Block) => void,
  ) {
    this.open.append(tail);
  }

  /** Finished blocks. */
  get blockCount(): number {
    return this.blocks;
  }

  /** Length of the stream so far, in bytes. */
  get end(): number {
    return this.blocks * BLOCK_BYTES + this.open.length;
  }

  /** A copy of the unfinished block. */
  get tail(): Uint8Array<ArrayBuffer> {
    return this.open.toBytes();
  }

  /** Appends bytes `from` to `end` (exclusive) of an array. */
  append(positions: Uint8Array, from: number, end: number): void {
    this.open.append(positions, from, end);
    while (this.open.length >= BLOCK_BYTES) this.closeBlock(BLOCK_BYTES);
  }

  /** Writes the unfinished block as the last one. */
  finish(): void {
    if (this.open.length > 0) this.closeBlock(this.open.length);
  }

  private closeBlock(length: number): void {
    const all = this.open.toBytes();
    this.onBlock({ kind: KIND.positions, number: this.blocks, bytes: all.slice(0, length) });
    this.blocks++;
    this.open.clear();
    this.open.append(all, length);
  }
}
