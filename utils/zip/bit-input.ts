import { concatBytes } from '../bytes/concat-bytes';

/** Thrown for bytes that are not packed as they should be, or that end too early. */
export class InflateError extends Error {}

/** A prefix code as a table: for each run of `longest` bits the symbol it begins with, above four bits with its length; 0 for none. */
export interface PrefixCode {
  table: Uint16Array;
  longest: number;
}

/** Bytes that come piece by piece and are read bit by bit, the lowest first. https://www.rfc-editor.org/rfc/rfc1951#section-3.1.1 */
export class BitInput {
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  /** Bytes of pieces that are no more held. */
  private passed = 0;
  private bits = 0;
  private count = 0;
  /** Bits that were made up behind the last byte. */
  private beyond = 0;
  private isLast = false;

  /** Bytes read so far; at the end of a byte only. */
  get position(): number {
    return this.passed + this.at;
  }

  /** Takes the next piece. */
  push(piece: Uint8Array): void {
    const rest = this.bytes.subarray(this.at);
    this.passed += this.at;
    this.bytes = rest.length === 0 ? piece : concatBytes([rest, piece]);
    this.at = 0;
  }

  /** Says that no piece follows: from now on reading too far throws. */
  end(): void {
    this.isLast = true;
  }

  /** Whether so many bytes can be read, or all that there are. */
  has(bytes: number): boolean {
    return this.isLast || this.bytes.length - this.at >= bytes;
  }

  /** Whether everything was read. */
  get isOver(): boolean {
    return this.isLast && this.at >= this.bytes.length;
  }

  /** The next bits as a number, 16 at most. Throws `InflateError`. */
  take(count: number): number {
    this.fill(count);
    const value = this.bits & ((1 << count) - 1);
    this.drop(count);
    return value;
  }

  /** The next symbol of a code. Throws `InflateError`. */
  symbol({ table, longest }: PrefixCode): number {
    this.fill(longest);
    const entry = table[this.bits & (table.length - 1)] as number;
    if (entry === 0) throw new InflateError('no symbol of the code');
    this.drop(entry & 15);
    return entry >> 4;
  }

  /** Leaves out what is left of a byte. */
  align(): void {
    this.drop(this.count & 7);
  }

  /** As many of the next bytes as are there, `most` at most; [] at the end. No bits of a byte may be left. */
  run(most: number): Uint8Array {
    const run = this.bytes.subarray(this.at, this.at + most);
    this.at += run.length;
    return run;
  }

  /** Goes on at the next place where these bytes stand; reads what there is where they do not. */
  seek(mark: readonly number[]): boolean {
    this.bits = this.count = this.beyond = 0;
    for (; this.at + mark.length <= this.bytes.length; this.at++)
      if (mark.every((byte, index) => this.bytes[this.at + index] === byte)) return true;
    if (this.isLast) this.at = this.bytes.length;
    return false;
  }

  private fill(count: number): void {
    while (this.count < count) {
      if (this.at < this.bytes.length) this.bits |= (this.bytes[this.at++] as number) << this.count;
      else this.beyond += 8;
      this.count += 8;
    }
  }

  private drop(count: number): void {
    this.bits >>>= count;
    this.count -= count;
    if (this.count < this.beyond) throw new InflateError('ends too early');
  }
}
