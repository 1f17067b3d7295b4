/** Reads what `ByteWriter` wrote. Beyond the end it reads zeros: a caller that must know asks `isOver`. */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public position = 0,
  ) {}

  /** Reads a whole number. */
  varint(): number {
    const byte = this.bytes[this.position++] ?? 0;
    return byte < 128 ? byte : this.longVarint(byte & 127);
  }

  /** Reads the rest of a number of several bytes. Apart, because most numbers have one byte and a search reads hundreds. */
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
    let text = '';
    for (let count = 0; count < length; count++) text += String.fromCharCode(this.unit());
    return text;
  }

  private unit(): number {
    const lead = this.bytes[this.position++] ?? 0;
    if (lead < 0x80) return lead;
    const second = (this.bytes[this.position++] ?? 0) & 0x3f;
    if (lead < 0xe0) return ((lead & 0x1f) << 6) | second;
    const third = (this.bytes[this.position++] ?? 0) & 0x3f;
    return ((lead & 0x0f) << 12) | (second << 6) | third;
  }

  /** Skips text of `length` UTF-16 units. */
  skipUnits(length: number): void {
    for (let count = 0; count < length; count++) {
      this.position += bytesOfUnit(this.bytes[this.position] ?? 0);
    }
  }

  /** Whether everything was read. */
  get isOver(): boolean {
    return this.position >= this.bytes.length;
  }
}

/** Bytes that a UTF-16 unit takes, by the first of them. */
function bytesOfUnit(lead: number): number {
  if (lead < 0x80) return 1;
  return lead < 0xe0 ? 2 : 3;
}
