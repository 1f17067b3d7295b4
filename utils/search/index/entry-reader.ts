import { ByteReader } from '../../bytes/byte-reader';

/** Cursor over the entries of a postings block. The fields describe the entry that `next` or `seek` has reached. */
export class EntryReader {
  term = '';
  /** Documents in this entry. */
  count = 0;
  /** Whether its groups begin with headers (see `GroupEncoder`). */
  isGrouped = false;
  /** Offset and length in bytes of its positions in the segment's stream. */
  positionsFrom = 0;
  positionsBytes = 0;
  /** Its postings in the block. */
  from = 0;
  end = 0;
  private readonly reader: ByteReader;
  private nextPositions: number;

  constructor(readonly bytes: Uint8Array) {
    this.reader = new ByteReader(bytes);
    this.nextPositions = this.reader.varint();
  }

  /** Moves to the next entry; false at the end of the block. */
  next(): boolean {
    if (this.reader.isOver) return false;
    const shared = this.reader.varint();
    this.term = this.term.slice(0, shared) + this.reader.units(this.reader.varint());
    this.readNumbers();
    return true;
  }

  /** Moves to the first entry whose term is at least `wanted`; false when there is none. Only before any `next`. */
  seek(wanted: string): boolean {
    let matched = 0;
    while (!this.reader.isOver) {
      const shared = this.reader.varint();
      const added = this.reader.varint();
      const start = this.reader.position;
      // Terms are sorted: one that shares a longer prefix with its predecessor than `wanted` does is also less than `wanted`.
      if (shared < matched) return this.stop(wanted, shared, added);
      if (shared > matched) {
        this.reader.skipUnits(added);
      } else {
        const order = compareRest(wanted, matched, this.reader.units(added));
        if (order.behind) {
          this.reader.position = start;
          return this.stop(wanted, shared, added);
        }
        matched = order.matched;
      }
      this.readNumbers();
    }
    return false;
  }

  private stop(wanted: string, shared: number, added: number): true {
    this.term = wanted.slice(0, shared) + this.reader.units(added);
    this.readNumbers();
    return true;
  }

  private readNumbers(): void {
    const { reader } = this;
    const code = reader.varint();
    this.count = code >>> 1;
    this.isGrouped = (code & 1) === 1;
    this.positionsBytes = reader.varint();
    this.positionsFrom = this.nextPositions;
    this.nextPositions += this.positionsBytes;
    const length = reader.varint();
    this.from = reader.position;
    this.end = this.from + length;
    reader.position = this.end;
  }
}

/** Compares a term (the first `matched` units of `wanted`, then `suffix`) with `wanted`: whether it is at least `wanted`, and their shared length. */
function compareRest(wanted: string, matched: number, suffix: string): { behind: boolean; matched: number } {
  let index = 0;
  while (index < suffix.length && matched + index < wanted.length) {
    const difference = suffix.charCodeAt(index) - wanted.charCodeAt(matched + index);
    if (difference !== 0) return { behind: difference > 0, matched: matched + index };
    index++;
  }
  return { behind: matched + index === wanted.length, matched: matched + index };
}
