import { equalBytes } from '../bytes/equal-bytes';
import { type ByteSource, readWhole } from './byte-source';
import { crc32 } from './crc-32';
import {
  beginOf,
  bytesOfEntry,
  CENTRAL_BYTES,
  centralRecord,
  dataDescriptor,
  END_64_BYTES,
  END_BYTES,
  endRecords,
  localHeader,
  type ZipEntry,
} from './zip-records';

/** What a ZIP's directory says. */
export interface ZipDirectory {
  entries: ZipEntry[];
  /** Directory and end as they stand in the file, and where. */
  bytes: Uint8Array<ArrayBuffer>;
  offset: number;
}

const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;
/** In bytes; a million files take less. One that is said to be larger is not read into memory. */
const MOST_DIRECTORY = 256 * 1024 * 1024;

/** Whether a file begins as a ZIP does. */
export async function isZip(source: ByteSource): Promise<boolean> {
  const begin = await readWhole(source, 0, Math.min(4, source.size));
  return begin.length === 4 && new DataView(begin.buffer).getUint32(0, true) === 0x04034b50;
}

/**
 * Reads where the files of a ZIP are, as far as it can be read: what is not as it should be is found by `layoutFlaw`. `null`
 * when there is no directory at the end, or one that cannot be followed.
 */
export async function readDirectory(source: ByteSource): Promise<ZipDirectory | null> {
  const [tailStart, size] = [Math.max(0, source.size - END_BYTES - END_64_BYTES), source.size];
  const tail = new DataView((await readWhole(source, tailStart, size)).buffer);
  const end = tail.byteLength - END_BYTES;
  if (end < 0 || tail.getUint32(end, true) !== 0x06054b50) return null;
  let offset = tail.getUint32(end + 16, true);
  const isLarge = [tail.getUint16(end + 10, true) === MOST_16, offset === MOST_32].includes(true);
  if (isLarge && end === END_64_BYTES && tail.getUint32(0, true) === 0x06064b50)
    offset = Number(tail.getBigUint64(48, true));
  if (offset > size || size - offset > MOST_DIRECTORY) return null;
  const bytes = await readWhole(source, offset, size);
  const entries = readEntries(bytes);
  return entries && { entries, bytes, offset };
}

function readEntries(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + CENTRAL_BYTES <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const extraAt = at + CENTRAL_BYTES + nameLength;
    if (extraAt + extraLength > bytes.length) return null;
    const large: number[] = [];
    for (let value = extraAt + 4; value + 8 <= extraAt + extraLength; value += 8)
      large.push(Number(view.getBigUint64(value, true)));
    const size = view.getUint32(at + 24, true);
    const offset = view.getUint32(at + 42, true);
    entries.push({
      name: decoder.decode(bytes.subarray(at + CENTRAL_BYTES, extraAt)),
      crc: view.getUint32(at + 16, true),
      size: size === MOST_32 ? (large[0] ?? size) : size,
      offset: offset === MOST_32 ? (large.at(-1) ?? offset) : offset,
    });
    at = extraAt + extraLength;
  }
  return entries;
}

/**
 * Holds the directory against what `ZipWriter` would have written for the same files: whatever differs in a single bit is
 * found. Returns what is not as it should be, `null` where all is.
 */
export function layoutFlaw({ entries, bytes, offset }: ZipDirectory, modified: Date): string | null {
  let [next, at] = [0, 0];
  for (const entry of entries) {
    const record = centralRecord(entry, modified);
    if (entry.offset !== next || !equalBytes(bytes.subarray(at, at + record.length), record))
      return `directory: ${entry.name}`;
    next += bytesOfEntry(entry);
    at += record.length;
  }
  if (next !== offset) return 'directory';
  return equalBytes(bytes.subarray(at), endRecords(entries.length, { offset, size: at })) ? null : 'end';
}

/**
 * The bytes of a file in a ZIP. Its records, which stand around it, are held against what they should be.
 * @param onFlaw called when they differ, or the checksum does, once all bytes were read
 */
export async function* readEntry(
  source: ByteSource,
  entry: ZipEntry,
  modified: Date,
  onFlaw: () => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const begin = beginOf(entry);
  const end = begin + entry.size;
  let crc = 0;
  for await (const chunk of source.read(begin, end)) {
    crc = crc32(chunk, crc);
    yield chunk;
  }
  const header = await readWhole(source, entry.offset, begin);
  const descriptor = dataDescriptor({ size: entry.size, crc });
  const after = await readWhole(source, end, end + descriptor.length);
  const isWhole = equalBytes(header, localHeader(entry.name, modified)) && equalBytes(after, descriptor);
  if (!isWhole || crc !== entry.crc) onFlaw();
}
