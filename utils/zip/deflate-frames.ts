import { concatBytes } from '../bytes/concat-bytes';

/**
 * DEFLATE without compression: blocks of bytes as they are, each behind five bytes. A ZIP needs it of files whose size is
 * known only afterwards, because only of these a reader that begins at the front finds the end by itself.
 * https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of a block; every block but the last has as many. */
const BLOCK = 0xffff;
const FRAME = 5;

/** How many bytes so many become. */
export function framedSize(size: number): number {
  return size + FRAME * blocksOf(size);
}

/** There is a last block always, if an empty one. */
const blocksOf = (size: number) => Math.floor(size / BLOCK) + 1;

function frame(length: number, isLast: boolean): Bytes {
  const low = length & 0xff;
  const high = length >> 8;
  return Uint8Array.of(isLast ? 1 : 0, low, high, low ^ 0xff, high ^ 0xff);
}

/** Puts bytes into blocks as they come. */
export class Framer {
  private readonly block = new Uint8Array(BLOCK);
  private used = 0;

  /** The blocks that a chunk completes. */
  push(chunk: Uint8Array): Bytes {
    const parts: Bytes[] = [];
    for (let rest = chunk; rest.length > 0;) {
      const part = rest.subarray(0, BLOCK - this.used);
      this.block.set(part, this.used);
      this.used += part.length;
      rest = rest.subarray(part.length);
      if (this.used < BLOCK) break;
      parts.push(frame(BLOCK, false), this.block.slice());
      this.used = 0;
    }
    return concatBytes(parts);
  }

  /** The last block. */
  finish(): Bytes {
    return concatBytes([frame(this.used, true), this.block.subarray(0, this.used)]);
  }
}

/**
 * Takes bytes out of their blocks.
 * @param size how many they are
 * @param onFlaw called for every block that is not as `Framer` makes it; reading goes on as if it was
 */
export async function* unframed(
  chunks: AsyncIterable<Bytes>,
  size: number,
  onFlaw: () => void,
): AsyncGenerator<Bytes> {
  const blocks = blocksOf(size);
  let block = 0;
  let expected = frame(blocks > 1 ? BLOCK : size, blocks === 1);
  let seen = 0;
  let left = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      if (left > 0) {
        const part = chunk.subarray(at, at + left);
        at += part.length;
        left -= part.length;
        yield part;
        continue;
      }
      if (chunk[at++] !== expected[seen++]) onFlaw();
      if (seen < FRAME) continue;
      block++;
      left = block < blocks ? BLOCK : size % BLOCK;
      expected = frame(block + 1 < blocks ? BLOCK : size % BLOCK, block + 1 >= blocks);
      seen = 0;
    }
  }
}
