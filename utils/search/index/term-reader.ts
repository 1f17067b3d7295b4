import { ByteReader } from '../../bytes/byte-reader';
import { skipVarints } from '../../bytes/skip-varints';

/** Goes through what `documentTerms` wrote, term by term. The fields tell of the term that `next` came to. */
export class TermReader {
  term = '';
  /** How often it occurs, and what weighted fields add to that. */
  count = 0;
  boost = 0;
  /** Where its positions begin and end in the bytes: `count` varint distances. */
  from = 0;
  end = 0;
  private readonly reader: ByteReader;

  constructor(private readonly bytes: Uint8Array) {
    this.reader = new ByteReader(bytes);
  }

  /** Comes to the next term in order; false at the end. */
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
