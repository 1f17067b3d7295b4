import { BitInput, InflateError } from '../../zip/bit-input';
import { GZIP_MARK, gzipMember } from '../../zip/gzip-member';
import { bytesFrom, type OfferedFile } from '../offer/offer';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes in which records stand one after another: a member of a gzip file, or a file that is not packed. */
export interface Stretch {
  /** Where it begins in the file. */
  offset: number;
  /** Once. Throws `InflateError` for what is damaged, and what reading the file throws. */
  pieces: AsyncIterable<Bytes>;
}

/** The stretches of a file from an offset on, at which one begins. Each is read to its end, at the latest when the next is asked for. */
export async function* stretchesOf(file: OfferedFile, offset: number): AsyncGenerator<Stretch> {
  if (await isGzip(file, offset)) yield* gzipMembers(file, offset);
  else yield { offset, pieces: bytesFrom(file, offset) };
}

async function isGzip(file: OfferedFile, offset: number): Promise<boolean> {
  const start: number[] = [];
  for await (const piece of bytesFrom(file, offset)) {
    start.push(...piece.subarray(0, GZIP_MARK.length));
    if (start.length >= GZIP_MARK.length) break;
  }
  return GZIP_MARK.every((byte, at) => start[at] === byte);
}

async function* gzipMembers(file: OfferedFile, offset: number): AsyncGenerator<Stretch> {
  const members = new GzipMembers(bytesFrom(file, offset));
  try {
    for (let end = 0; ; end = members.position) {
      const isThere = await members.seek();
      if (members.position > end) yield { offset: offset + end, pieces: LOST };
      if (!isThere) return;
      const pieces = members.pieces();
      yield { offset: offset + members.position, pieces };
      await drained(pieces);
    }
  } finally {
    await members.close();
  }
}

/** Bytes between members. */
const LOST: AsyncIterable<Bytes> = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new InflateError('no gzip')) }),
};

/** Reads what is left; what is damaged was told to who read the pieces. */
async function drained(pieces: AsyncGenerator<Bytes>): Promise<void> {
  try {
    while (!(await pieces.next()).done);
  } catch (error) {
    if (!(error instanceof InflateError)) throw error;
  }
}

class GzipMembers {
  private readonly input = new BitInput();
  private readonly packed: AsyncIterator<Bytes>;

  constructor(packed: AsyncIterable<Bytes>) {
    this.packed = packed[Symbol.asyncIterator]();
  }

  /** Where the input stands. */
  get position(): number {
    return this.input.position;
  }

  /** Goes on to the next place where a member may begin; `false` for none. */
  async seek(): Promise<boolean> {
    while (!this.input.seek(GZIP_MARK)) {
      if (this.input.isOver) return false;
      await this.pull();
    }
    return true;
  }

  /** The bytes of the member that begins here. */
  async *pieces(): AsyncGenerator<Bytes> {
    for (const piece of gzipMember(this.input)) {
      if (piece) yield piece;
      else await this.pull();
    }
  }

  async close(): Promise<void> {
    await this.packed.return?.();
  }

  private async pull(): Promise<void> {
    const { value, done } = await this.packed.next();
    if (done) this.input.end();
    else this.input.push(value);
  }
}
