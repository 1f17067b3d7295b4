import { type ByteSource, readWhole } from './byte-source';
import {
  CENTRAL_BYTES,
  END_64_BYTES,
  END_BYTES,
  MOST_16,
  MOST_32,
  SIGNATURE,
  type ZipEntry,
} from './zip-layout';
import { formOf } from './zip-records';

/** The directory of a ZIP. */
export interface ZipDirectory {
  entries: ZipEntry[];
  /** Directory and end as they stand in the file. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Where they begin. */
  offset: number;
}

/** In bytes; the directory of a million files takes less. One that claims more is not read into memory. */
const MOST_DIRECTORY = 256 * 1024 * 1024;

/** Whether a file begins as a ZIP does. Throws what reading throws. */
export async function isZip(source: ByteSource): Promise<boolean> {
  const begin = await readWhole(source, 0, Math.min(4, source.size));
  return begin.length === 4 && new DataView(begin.buffer).getUint32(0, true) === SIGNATURE.local;
}

/**
 * Reads where the files of a ZIP are, as far as it can be read: `layoutFlaw` finds what is not as it should be. `null` when there
 * is no directory at the end, or one that cannot be followed. Throws what reading throws.
 */
export async function readDirectory(source: ByteSource): Promise<ZipDirectory | null> {
  const { size } = source;
  const tail = await readWhole(source, Math.max(0, size - END_BYTES - END_64_BYTES), size);
  const offset = directoryOffset(new DataView(tail.buffer, tail.byteOffset, tail.byteLength));
  if (offset === null || offset > size || size - offset > MOST_DIRECTORY) return null;
  const bytes = await readWhole(source, offset, size);
  const entries = readEntries(bytes);
  return entries && { entries, bytes, offset };
}

/** Where the end records say that the directory begins; `null` when there are none. */
function directoryOffset(tail: DataView): number | null {
  const end = tail.byteLength - END_BYTES;
  if (end < 0 || tail.getUint32(end, true) !== SIGNATURE.end) return null;
  const count = tail.getUint16(end + 10, true);
  const offset = tail.getUint32(end + 16, true);
  const isLarge = count === MOST_16 || offset === MOST_32;
  const hasZip64 = end === END_64_BYTES && tail.getUint32(0, true) === SIGNATURE.end64;
  return isLarge && hasZip64 ? Number(tail.getBigUint64(48, true)) : offset;
}

function readEntries(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + CENTRAL_BYTES <= bytes.length && view.getUint32(at, true) === SIGNATURE.central) {
    const end = at + CENTRAL_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    if (end > bytes.length) return null;
    entries.push(readEntryAt(view, at));
    at = end;
  }
  return entries;
}

const decoder = new TextDecoder();

function readEntryAt(view: DataView<ArrayBuffer>, at: number): ZipEntry {
  const nameAt = at + CENTRAL_BYTES;
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const large = readZip64Extra(view, nameAt + nameLength, extraLength);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  return {
    form: formOf(view.getUint16(at + 8, true), view.getUint16(at + 10, true)),
    name: decoder.decode(new Uint8Array(view.buffer, view.byteOffset + nameAt, nameLength)),
    crc: view.getUint32(at + 16, true),
    size: size === MOST_32 ? (large[0] ?? size) : size,
    offset: offset === MOST_32 ? (large.at(-1) ?? offset) : offset,
  };
}

/** The values of an extra field, behind its tag and length: those that do not fit into the record. */
function readZip64Extra(view: DataView, at: number, length: number): number[] {
  const values: number[] = [];
  for (let value = at + 4; value + 8 <= at + length; value += 8)
    values.push(Number(view.getBigUint64(value, true)));
  return values;
}
