import type { BlockRun } from './block-run';

/** Capacity in bytes. */
const MOST_BYTES = 24_000_000;

/** LRU cache of blocks by segment, kind and number. Segments are immutable, so entries never go stale. */
export class BlockCache {
  private readonly blocks = new Map<string, Uint8Array>();
  private bytes = 0;

  /** A block; `undefined` when it is not cached. */
  get(segment: number, kind: number, number: number): Uint8Array | undefined {
    const key = `${segment}/${kind}/${number}`;
    const block = this.blocks.get(key);
    if (block === undefined) return undefined;
    // A map keeps the order of insertion: the least recently used comes first.
    this.blocks.delete(key);
    this.blocks.set(key, block);
    return block;
  }

  /** All blocks of a run; `null` unless all are cached. */
  run({ segment, kind, first, end }: BlockRun): Uint8Array[] | null {
    const blocks: Uint8Array[] = [];
    for (let number = first; number < end; number++) {
      const block = this.get(segment, kind, number);
      if (block === undefined) return null;
      blocks.push(block);
    }
    return blocks;
  }

  /** Adds a block and evicts the least recently used ones. */
  put(segment: number, kind: number, number: number, block: Uint8Array): void {
    const key = `${segment}/${kind}/${number}`;
    if (this.blocks.has(key)) return;
    this.blocks.set(key, block);
    this.bytes += block.length;
    for (const [oldest, { length }] of this.blocks) {
      if (this.bytes <= MOST_BYTES) return;
      this.blocks.delete(oldest);
      this.bytes -= length;
    }
  }
}
