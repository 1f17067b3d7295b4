import { concatBytes } from '../../bytes/concat-bytes';

type Bytes = Uint8Array<ArrayBuffer>;

/** Longest head of a record or of an HTTP message, in bytes. */
const LONGEST_HEAD = 256 * 1024;

const LINE_FEED = 10;
const RETURN = 13;

/** Reads heads and stretches of bytes from a stream, each byte once. Throws what the stream throws. */
export class StretchReader {
  private held: Bytes = new Uint8Array(0);
  private readonly pieces: AsyncIterator<Bytes>;
  /** Bytes read so far. */
  position = 0;

  constructor(pieces: AsyncIterable<Bytes>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  /** Whether there is nothing left. */
  async isOver(): Promise<boolean> {
    while (this.held.length === 0) if (!(await this.pull())) return true;
    return false;
  }

  /** Reads the ends of lines that stand next. */
  async skipBlank(): Promise<void> {
    while (!(await this.isOver())) {
      const end = this.held.findIndex((byte) => byte !== LINE_FEED && byte !== RETURN);
      this.use(end === -1 ? this.held.length : end);
      if (end !== -1) return;
    }
  }

  /** Whether a text of plain ASCII stands next. */
  async beginsWith(start: string): Promise<boolean> {
    while (this.held.length < start.length) if (!(await this.pull())) return false;
    return asciiBytes(start).every((byte, at) => this.held[at] === byte);
  }

  /** Reads a text up to and with the first empty line; `null` where there is none within the length of a head, and nothing is read. */
  async head(): Promise<string | null> {
    return this.text(emptyLineIn);
  }

  /** Reads a line; `null` where none ends within the length of a head. */
  async line(): Promise<string | null> {
    return this.text(lineIn);
  }

  /** The line that stands next, without reading it; '' where there is none. */
  async nextLine(): Promise<string> {
    const end = await this.endOf(lineIn);
    return new TextDecoder().decode(this.held.subarray(0, end));
  }

  /** The next bytes, `count` at most: fewer where the stream ends. */
  async *bytes(count: number): AsyncGenerator<Bytes> {
    for (let left = count; left > 0 && !(await this.isOver());) {
      const piece = this.use(Math.min(left, this.held.length));
      left -= piece.length;
      yield piece;
    }
  }

  /** Reads up to a place where a text of plain ASCII begins a line; to the end where it begins none, `false` then. */
  async seek(start: string): Promise<boolean> {
    const mark = asciiBytes(`\n${start}`);
    for (;;) {
      const at = this.held.findIndex((_, index) =>
        mark.every((byte, sign) => this.held[index + sign] === byte),
      );
      this.use(at === -1 ? Math.max(0, this.held.length - mark.length) : at + 1);
      if (at !== -1) return true;
      if (await this.pull()) continue;
      this.use(this.held.length);
      return false;
    }
  }

  /** Lets the stream go. */
  async close(): Promise<void> {
    await this.pieces.return?.();
  }

  private async text(endIn: (bytes: Bytes) => number): Promise<string | null> {
    const end = await this.endOf(endIn);
    return end === 0 ? null : new TextDecoder().decode(this.use(end));
  }

  /** Where a text ends in the bytes that are held then; 0 where it does not within the length of a head. */
  private async endOf(endIn: (bytes: Bytes) => number): Promise<number> {
    for (;;) {
      const end = endIn(this.held);
      if (end > 0) return end;
      if (this.held.length > LONGEST_HEAD || !(await this.pull())) return 0;
    }
  }

  private use(count: number): Bytes {
    const used = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    this.position += count;
    return used;
  }

  private async pull(): Promise<boolean> {
    const { value, done } = await this.pieces.next();
    if (done) return false;
    this.held = this.held.length === 0 ? value : concatBytes([this.held, value]);
    return true;
  }
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** Where the first line ends; 0 for none. */
function lineIn(bytes: Bytes): number {
  return bytes.indexOf(LINE_FEED) + 1;
}

/** Where the first empty line ends; 0 for none. */
function emptyLineIn(bytes: Bytes): number {
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
    if (bytes[at + 1] === LINE_FEED) return at + 2;
    if (bytes[at + 1] === RETURN && bytes[at + 2] === LINE_FEED) return at + 3;
  }
  return 0;
}

/** Fields of a head by their names in lower case, folded lines joined; of a name that is there twice, both values. */
export function headFields(lines: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines.replace(/\r?\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon === -1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const before = fields.get(name);
    const value = line.slice(colon + 1).trim();
    fields.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return fields;
}
