/** Runs of at most this many bytes are copied faster one by one than by `set`. */
const COPIED_ONE_BY_ONE = 48;

/** A buffer that grows as it is written to. Numbers are varints (LEB128): seven bits a byte, the lowest first. */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>;
  /** Bytes written so far. */
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Writes a whole number from 0 to 2^53. */
  varint(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest > 0x7fffffff) {
      this.bytes[this.length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Writes UTF-16 units from `from` on, one to three bytes each, so that bytes sort as the text does. The length is not written. */
  units(text: string, from = 0): void {
    this.reserve((text.length - from) * 3);
    for (let index = from; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        this.bytes[this.length++] = unit;
      } else if (unit < 0x800) {
        this.bytes[this.length++] = 0xc0 | (unit >> 6);
        this.bytes[this.length++] = 0x80 | (unit & 0x3f);
      } else {
        this.bytes[this.length++] = 0xe0 | (unit >> 12);
        this.bytes[this.length++] = 0x80 | ((unit >> 6) & 0x3f);
        this.bytes[this.length++] = 0x80 | (unit & 0x3f);
      }
    }
  }

  /** Writes bytes `from` to `end` (not included) of an array. */
  append(source: Uint8Array, from = 0, end = source.length): void {
    this.reserve(end - from);
    if (end - from > COPIED_ONE_BY_ONE) {
      this.bytes.set(from === 0 && end === source.length ? source : source.subarray(from, end), this.length);
      this.length += end - from;
    } else {
      for (let index = from; index < end; index++) this.bytes[this.length++] = source[index] as number;
    }
  }

  /** A copy of what was written. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  /** What was written, not copied: valid until the next write. */
  view(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  /** Begins again, in the same buffer. */
  clear(): void {
    this.length = 0;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.view());
    this.bytes = grown;
  }
}
