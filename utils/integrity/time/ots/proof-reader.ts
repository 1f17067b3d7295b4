import { TimeStampError } from '../time-stamp-error';

type Bytes = Uint8Array<ArrayBuffer>;

/** Reads the numbers and runs of bytes of an OpenTimestamps proof in turn. Every method throws `TimeStampError` (`proof-unreadable`). */
export class ProofReader {
  private at = 0;

  constructor(private readonly bytes: Bytes) {}

  /** The next bytes. */
  take(length: number): Bytes {
    if (this.at + length > this.bytes.length) throw new TimeStampError('proof-unreadable', 'cut off');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** The next byte. */
  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  /** A varint: seven bits a byte, the lowest first. */
  number(): number {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) return value;
      if (shift > 2 ** 35) throw new TimeStampError('proof-unreadable', 'a number too large');
    }
  }

  /** A run of bytes behind its length, which must not exceed the limit. */
  run(limit: number): Bytes {
    const length = this.number();
    if (length > limit) throw new TimeStampError('proof-unreadable', `${length} bytes in a row`);
    return this.take(length);
  }

  /** Throws unless all has been read. */
  end(): void {
    if (this.at !== this.bytes.length) throw new TimeStampError('proof-unreadable', 'bytes after the end');
  }
}
