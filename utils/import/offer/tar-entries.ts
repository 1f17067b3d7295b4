import { MenbeError } from '../../model/result';
import { ChunkReader } from './chunk-reader';
import { paxFields, TAR_BLOCK, tarHeader, type TarHeader, textUntilZero } from './tar-header';

/** A file in a tar. */
export interface TarEntry {
  path: string;
  /** In bytes. */
  size: number;
  /** Its bytes: once, and before the next entry is asked for. Throws `import-truncated`. */
  bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Types of files. */
const FILE = new Set(['', '0', '7']);

/** Types of headers that say more of the file after them: with records (POSIX), or with its path alone (GNU). */
const RECORDS = 'x';
const LONG_PATH = 'L';

/** Bytes of the longest such header. */
const LONGEST = 1024 * 1024;

/**
 * The files of a tar, read piece by piece. Throws `import-truncated` where it ends too early or goes on with what is no tar, and what
 * reading throws.
 */
export async function* tarEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = new ChunkReader(chunks);
  let more: Partial<TarHeader> = {};
  try {
    for (let header = await nextHeader(reader); header; header = await nextHeader(reader)) {
      const { path, size, type } = { ...header, ...more };
      const padding = (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
      let left = size;
      const bytes = () => {
        left = 0;
        return reader.read(size);
      };
      if (type === RECORDS || type === LONG_PATH)
        more = { ...more, ...moreIn(type, await shortBytes(size, bytes)) };
      else more = {};
      if (FILE.has(type)) yield { path, size, bytes };
      await reader.skip(left + padding);
    }
  } finally {
    await reader.close();
  }
}

/** The next header; `null` at the end, which is a block of zeros. */
async function nextHeader(reader: ChunkReader): Promise<TarHeader | null> {
  const block = await reader.read(TAR_BLOCK);
  if (block.every((byte) => byte === 0)) return null;
  const header = tarHeader(block);
  if (!header) throw new MenbeError('import-truncated', 'no header of a tar');
  return header;
}

async function shortBytes(size: number, bytes: TarEntry['bytes']): Promise<Uint8Array> {
  if (size > LONGEST) throw new MenbeError('import-truncated', 'too long a header of a tar');
  return bytes();
}

function moreIn(type: string, bytes: Uint8Array): Partial<TarHeader> {
  return type === RECORDS ? paxFields(bytes) : { path: textUntilZero(bytes) };
}
