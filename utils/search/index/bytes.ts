/** Fewer bytes are copied faster one by one. */
const COPIED_AT_ONCE = 48;

/** Bytes that grow as they are written. Numbers are varints: seven bits a byte, the lowest first. */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>;
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

  /**
   * Writes UTF-16 units from `from` on, in one to three bytes each, so that bytes sort as the text does.
   * The length is not written.
   */
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

  /** Writes bytes `from` to `end` of an array. */
  append(source: Uint8Array, from = 0, end = source.length): void {
    this.reserve(end - from);
    if (end - from > COPIED_AT_ONCE) {
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

  /** What was written, as long as nothing more is. */
  view(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

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

/** Reads what `ByteWriter` wrote. Beyond the end it reads zeros; see `isOver`. */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public position = 0,
  ) {}

  varint(): number {
    const byte = this.bytes[this.position++] ?? 0;
    return byte < 128 ? byte : this.longVarint(byte & 127);
  }

  /** The rest of a number of several bytes: most have one, and a search reads hundreds. */
  private longVarint(start: number): number {
    let value = start;
    let scale = 128;
    let byte: number;
    do {
      byte = this.bytes[this.position++] ?? 0;
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte > 127);
    return value;
  }

  /** Reads text of `length` UTF-16 units. */
  units(length: number): string {
    const { bytes } = this;
    let text = '';
    for (let count = 0; count < length; count++) {
      const lead = bytes[this.position++] ?? 0;
      if (lead < 0x80) text += String.fromCharCode(lead);
      else if (lead < 0xe0)
        text += String.fromCharCode(((lead & 0x1f) << 6) | ((bytes[this.position++] ?? 0) & 0x3f));
      else {
        const middle = (bytes[this.position++] ?? 0) & 0x3f;
        text += String.fromCharCode(
          ((lead & 0x0f) << 12) | (middle << 6) | ((bytes[this.position++] ?? 0) & 0x3f),
        );
      }
    }
    return text;
  }

  /** Passes over text of `length` UTF-16 units. */
  skipUnits(length: number): void {
    for (let count = 0; count < length; count++) {
      const lead = this.bytes[this.position] ?? 0;
      this.position += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : 3;
    }
  }

  get isOver(): boolean {
    return this.position >= this.bytes.length;
  }
}

/** Length of what two texts begin with in common. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
