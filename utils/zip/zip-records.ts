import { concatBytes } from '../bytes/concat-bytes';
import { framedSize } from './deflate-frames';
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
  type ZipForm,
} from './zip-layout';

/**
 * The records around the files of a ZIP. Writer and reader share them: of a ZIP that was written here, every byte outside of the files is known.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7 to 4.3.16 and 4.5.3
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** Names are UTF-8 (bit 11). */
const UTF_8 = 0x0800;
/** Checksum and sizes come after the file (bit 3). */
const DESCRIBED = 0x0008;
/** Compression methods. */
const STORED = 0;
const DEFLATED = 8;

const flagsOf = (form: ZipForm) => (form === 'sized' ? UTF_8 : UTF_8 | DESCRIBED);
const methodOf = (form: ZipForm) => (form === 'framed' ? DEFLATED : STORED);

/** The form of a file by flags and method of its record; of one that is none of ours it does not matter which. */
export function formOf(flags: number, method: number): ZipForm {
  if (method === DEFLATED) return 'framed';
  return (flags & DESCRIBED) === 0 ? 'sized' : 'described';
}

/** Bytes that a file takes in the ZIP without its records. */
export function packedSize({ form, size }: Pick<ZipEntry, 'form' | 'size'>): number {
  return form === 'framed' ? framedSize(size) : size;
}

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
export function localHeader(
  { name, form, size, crc }: Pick<ZipEntry, 'name' | 'form' | 'size' | 'crc'>,
  modified: Date,
): Bytes {
  const path = encoder.encode(name);
  const record = new FieldWriter(LOCAL_BYTES);
  record.u32(SIGNATURE.local);
  record.u16(VERSION, flagsOf(form), methodOf(form), dosTime(modified), dosDate(modified));
  // Checksum and sizes, or zeros where they are in the descriptor
  record.u32(...(form === 'sized' ? [crc, size, size] : [0, 0, 0]));
  record.u16(path.length, 0);
  return concatBytes([record.bytes, path]);
}

/** The record behind a file; empty where all stands before it. */
export function dataDescriptor(entry: Pick<ZipEntry, 'form' | 'size' | 'crc'>): Bytes {
  const packed = packedSize(entry);
  const record = new FieldWriter(descriptorBytes(entry));
  if (entry.form === 'sized') return record.bytes;
  record.u32(SIGNATURE.descriptor, entry.crc);
  if (packed >= MOST_32) record.u64(packed, entry.size);
  else record.u32(packed, entry.size);
  return record.bytes;
}

function descriptorBytes(entry: Pick<ZipEntry, 'form' | 'size'>): number {
  if (entry.form === 'sized') return 0;
  return packedSize(entry) >= MOST_32 ? 24 : 16;
}

/** Bytes of a file with its records. */
export function bytesOfEntry(entry: Pick<ZipEntry, 'name' | 'form' | 'size'>): number {
  return LOCAL_BYTES + encoder.encode(entry.name).length + packedSize(entry) + descriptorBytes(entry);
}

/** Where the first byte of a file is. */
export function beginOf({ name, offset }: ZipEntry): number {
  return offset + LOCAL_BYTES + encoder.encode(name).length;
}

/** The record of a file in the directory. */
export function centralRecord(entry: ZipEntry, modified: Date): Bytes {
  const { name, form, size, crc, offset } = entry;
  const path = encoder.encode(name);
  const extra = zip64Extra(entry);
  const version = extra.length > 0 ? VERSION_64 : VERSION;
  const record = new FieldWriter(CENTRAL_BYTES);
  record.u32(SIGNATURE.central);
  record.u16(BY_UNIX | version, version, flagsOf(form), methodOf(form), dosTime(modified), dosDate(modified));
  const isLarge = packedSize(entry) >= MOST_32;
  record.u32(crc, isLarge ? MOST_32 : packedSize(entry), isLarge ? MOST_32 : size);
  // Behind the lengths: comment, disk and internal attributes, which there are none of
  record.u16(path.length, extra.length, 0, 0, 0);
  record.u32(ATTRIBUTES, Math.min(offset, MOST_32));
  return concatBytes([record.bytes, path, extra]);
}

/** The values that do not fit into the record of the directory; empty when all fit. */
function zip64Extra(entry: ZipEntry): Bytes {
  const large: number[] = [];
  if (packedSize(entry) >= MOST_32) large.push(entry.size, packedSize(entry));
  if (entry.offset >= MOST_32) large.push(entry.offset);
  if (large.length === 0) return new Uint8Array();
  const record = new FieldWriter(4 + 8 * large.length);
  record.u16(1, 8 * large.length);
  record.u64(...large);
  return record.bytes;
}
