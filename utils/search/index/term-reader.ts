import { ByteReader } from '../../bytes/byte-reader';
import { skipVarints } from '../../bytes/skip-varints';

/** Cursor over the output of `documentTerms`. The fields describe the term that `next` has reached. */
export class TermReader {
  term = '';
  /** Number of occurrences, and the boost of weighted fields. */
  count = 0;
  boost = 0;
  /** Start and end of its positions in the bytes: `count` varint deltas. */
  from = 0;
  end = 0;
  private readonly reader: ByteReader;

  constructor(private readonly bytes: Uint8Array) {
    this.reader = new ByteReader(bytes);
  }

  /** Moves to the next term in order; false at the end. */
  next(): boolean {
    const { reader } = this;
    if (reader.isOver) return false;
    const shared = reader.varint();
    this.term = this.term.slice(0, shared) + reader.units(reader.varint());
    const code = reader.varint();
    this.count = code >> 1;
    this.boost = code & 1 ? reader.varint() : 0;
    this.from = reader.position;
    this.end = skipVarints(this.bytes, this.from, this.count);
    reader.position = this.end;
    return true;
  }
}
