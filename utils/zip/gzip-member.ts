import { type BitInput, InflateError } from './bit-input';
import { crc32 } from './crc-32';
import { inflate, type Unpacked, until } from './inflate';

/** How a member of a gzip file begins. */
export const GZIP_MARK = [0x1f, 0x8b, 0x08] as const;

const HAS_CHECKSUM = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

/**
 * Unpacks one member of a gzip file, https://www.rfc-editor.org/rfc/rfc1952, and stops behind it: another may follow. Throws
 * `InflateError`.
 */
export function* gzipMember(input: BitInput): Unpacked {
  yield* header(input);
  let crc = 0;
  let size = 0;
  for (const piece of inflate(input)) {
    if (piece) {
      crc = crc32(piece, crc);
      size += piece.length;
    }
    yield piece;
  }
  input.align();
  yield* until(input, 8);
  if (long(input) !== crc || long(input) !== size % 2 ** 32) throw new InflateError('other bytes');
}

function* header(input: BitInput): Unpacked {
  yield* until(input, 10);
  if (!GZIP_MARK.every((byte) => input.take(8) === byte)) throw new InflateError('no gzip');
  const flags = input.take(8);
  yield* skip(input, 6);
  if (flags & HAS_EXTRA) {
    yield* until(input, 2);
    yield* skip(input, input.take(16));
  }
  if (flags & HAS_NAME) yield* skipText(input);
  if (flags & HAS_COMMENT) yield* skipText(input);
  if (flags & HAS_CHECKSUM) yield* skip(input, 2);
}

function* skip(input: BitInput, bytes: number): Unpacked {
  for (let left = bytes; left > 0; left--) {
    yield* until(input, 1);
    input.take(8);
  }
}

/** Leaves out a text that ends with a zero. */
function* skipText(input: BitInput): Unpacked {
  do yield* until(input, 1);
  while (input.take(8) !== 0);
}

function long(input: BitInput): number {
  return (input.take(16) | (input.take(16) << 16)) >>> 0;
}
