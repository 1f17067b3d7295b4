import { concatBytes } from '../der-write';
import { TimeStampError } from '../time-stamp-error';

type Bytes = Uint8Array<ArrayBuffer>;

/** Reads the format's numbers and runs of bytes one after another. Throws `TimeStampError` (`proof-unreadable`). */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Bytes) {}

  take(length: number): Bytes {
    if (this.at + length > this.bytes.length) throw new TimeStampError('proof-unreadable', 'cut off');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  /** Seven bits a byte, the lowest first. */
  number(): number {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) return value;
      if (shift > 2 ** 35) throw new TimeStampError('proof-unreadable', 'a number too large');
    }
  }

  /** A run with its length before it, which may not be above the limit. */
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

/** A number as `ByteReader.number` reads it. */
export function writeNumber(value: number): Bytes {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.from([...bytes, rest]);
}

/** A run as `ByteReader.run` reads it. */
export function writeRun(bytes: Uint8Array): Bytes {
  return concatBytes([writeNumber(bytes.length), bytes]);
}
