import { concatBytes } from '../bytes/concat-bytes';
import { FieldWriter } from './field-writer';
import {
  BY_UNIX,
  CENTRAL_BYTES,
  LOCAL_BYTES,
  MOST_32,
  SIGNATURE,
  VERSION,
  VERSION_64,
  type ZipEntry,
} from './zip-layout';

/**
 * The records around the files of a ZIP, for files that are stored uncompressed and whose size is known only afterwards. Writer
 * and reader share them: of a ZIP that was written here, every byte outside of the files is known.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7 to 4.3.16 and 4.5.3
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** Sizes come after the file (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
/** Compression method: stored uncompressed. */
const STORED = 0;
/** A plain file that its owner may write and all may read, as Unix has it. */
const ATTRIBUTES = 0o100644 << 16;

const encoder = new TextEncoder();

/** Time of day to two seconds, in UTC: the format does not say which zone it means. */
function dosTime(modified: Date): number {
  return (modified.getUTCHours() << 11) | (modified.getUTCMinutes() << 5) | (modified.getUTCSeconds() >> 1);
}

/** Date in UTC, not before 1980. */
function dosDate(modified: Date): number {
  const year = Math.max(0, modified.getUTCFullYear() - 1980);
  return (year << 9) | ((modified.getUTCMonth() + 1) << 5) | modified.getUTCDate();
}

/** The record before a file. */
export function localHeader(name: string, modified: Date): Bytes {
  const path = encoder.encode(name);
  const record = new FieldWriter(LOCAL_BYTES);
  record.u32(SIGNATURE.local);
  record.u16(VERSION, FLAGS, STORED, dosTime(modified), dosDate(modified));
  // Checksum and sizes: in the descriptor
  record.u32(0, 0, 0);
  record.u16(path.length, 0);
  return concatBytes([record.bytes, path]);
}

/** The record behind a file. */
export function dataDescriptor({ size, crc }: Pick<ZipEntry, 'size' | 'crc'>): Bytes {
  const record = new FieldWriter(descriptorBytes(size));
  record.u32(SIGNATURE.descriptor, crc);
  if (size >= MOST_32) record.u64(size, size);
  else record.u32(size, size);
  return record.bytes;
}

function descriptorBytes(size: number): number {
  return size >= MOST_32 ? 24 : 16;
}

/** Bytes of a file with its records. */
export function bytesOfEntry({ name, size }: Pick<ZipEntry, 'name' | 'size'>): number {
  return LOCAL_BYTES + encoder.encode(name).length + size + descriptorBytes(size);
}

/** Where the first byte of a file is. */
export function beginOf({ name, offset }: ZipEntry): number {
  return offset + LOCAL_BYTES + encoder.encode(name).length;
}

/** The record of a file in the directory. */
export function centralRecord(entry: ZipEntry, modified: Date): Bytes {
  const { name, size, crc, offset } = entry;
  const path = encoder.encode(name);
  const extra = zip64Extra(entry);
  const version = extra.length > 0 ? VERSION_64 : VERSION;
  const record = new FieldWriter(CENTRAL_BYTES);
  record.u32(SIGNATURE.central);
  record.u16(BY_UNIX | version, version, FLAGS, STORED, dosTime(modified), dosDate(modified));
  record.u32(crc, Math.min(size, MOST_32), Math.min(size, MOST_32));
  // Behind the lengths: comment, disk and internal attributes, which there are none of
  record.u16(path.length, extra.length, 0, 0, 0);
  record.u32(ATTRIBUTES, Math.min(offset, MOST_32));
  return concatBytes([record.bytes, path, extra]);
}

/** The values that do not fit into the record of the directory; empty when all fit. */
function zip64Extra({ size, offset }: ZipEntry): Bytes {
  const large: number[] = [];
  if (size >= MOST_32) large.push(size, size);
  if (offset >= MOST_32) large.push(offset);
  if (large.length === 0) return new Uint8Array();
  const record = new FieldWriter(4 + 8 * large.length);
  record.u16(1, 8 * large.length);
  record.u64(...large);
  return record.bytes;
}
