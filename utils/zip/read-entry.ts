import { equalBytes } from '../bytes/equal-bytes';
import { type ByteSource, readWhole } from './byte-source';
import { crc32 } from './crc-32';
import { unframed } from './deflate-frames';
import type { ZipEntry } from './zip-layout';
import { beginOf, dataDescriptor, localHeader, packedSize } from './zip-records';

/**
 * The bytes of a file in a ZIP. The records around it are compared with what they should be. Throws what reading throws.
 * @param modified the time that the ZIP should state for every file
 * @param onFlaw called when the records or the checksum differ, once all bytes were read
 */
export async function* readEntry(
  source: ByteSource,
  entry: ZipEntry,
  modified: Date,
  onFlaw: () => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const begin = beginOf(entry);
  const end = begin + packedSize(entry);
  let crc = 0;
  let isWhole = true;
  const packed = source.read(begin, end);
  const noteFrame = () => void (isWhole = false);
  for await (const chunk of entry.form === 'framed' ? unframed(packed, entry.size, noteFrame) : packed) {
    crc = crc32(chunk, crc);
    yield chunk;
  }
  const header = await readWhole(source, entry.offset, begin);
  const descriptor = dataDescriptor({ ...entry, crc });
  const after = await readWhole(source, end, end + descriptor.length);
  if (!equalBytes(header, localHeader({ ...entry, crc }, modified)) || !equalBytes(after, descriptor))
    isWhole = false;
  if (!isWhole || crc !== entry.crc) onFlaw();
}
