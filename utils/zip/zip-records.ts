import { concatBytes } from '../bytes/concat-bytes';

/**
 * The records around the files of a ZIP, for files that are stored as they are and whose size is known only afterwards. Writer
 * and reader share them: of a ZIP that was written here every byte is known that is not a file's own.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7 to 4.3.16 and 4.5.3
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** A file in a ZIP. */
export interface ZipEntry {
  /** Path with `/`. */
  name: string;
  size: number;
  crc: number;
  /** Where its first record begins. */
  offset: number;
}

const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;
/** Sizes come after the file (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
/** A plain file that its owner may write and all may read, as Unix has it. */
const ATTRIBUTES = 0o100644 << 16;
const [VERSION, VERSION_64] = [20, 45] as const;
const BY_UNIX = 3 << 8;

export const END_BYTES = 22;
export const END_64_BYTES = 56 + 20;
export const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

/** Fields of a record with their width in bytes, one after another. */
function record(...fields: readonly (readonly [width: 2 | 4 | 8, value: number])[]): Bytes {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

const encoder = new TextEncoder();

/** Two fields: time and date to two seconds, in UTC; the format does not say which zone it means. Not before 1980. */
function dosTime(modified: Date): [readonly [2, number], readonly [2, number]] {
  const time =
    (modified.getUTCHours() << 11) | (modified.getUTCMinutes() << 5) | (modified.getUTCSeconds() >> 1);
  const year = Math.max(0, modified.getUTCFullYear() - 1980);
  return [
    [2, time],
    [2, (year << 9) | ((modified.getUTCMonth() + 1) << 5) | modified.getUTCDate()],
  ];
}

/** What stands before a file. */
export function localHeader(name: string, modified: Date): Bytes {
  const path = encoder.encode(name);
  const head = record(
    [4, 0x04034b50],
    ...([[2, VERSION], [2, FLAGS], [2, 0], ...dosTime(modified)] as const),
    ...([
      [4, 0],
      [4, 0],
      [4, 0],
    ] as const),
    ...([
      [2, path.length],
      [2, 0],
    ] as const),
  );
  return concatBytes([head, path]);
}

/** What stands after a file. */
export function dataDescriptor({ size, crc }: Pick<ZipEntry, 'size' | 'crc'>): Bytes {
  const width = size >= MOST_32 ? 8 : 4;
  return record([4, 0x08074b50], [4, crc], [width, size], [width, size]);
}

/** Bytes of a file with its records. */
export function bytesOfEntry({ name, size }: Pick<ZipEntry, 'name' | 'size'>): number {
  return LOCAL_BYTES + encoder.encode(name).length + size + (size >= MOST_32 ? 24 : 16);
}

/** Where the first byte of a file is. */
export function beginOf({ name, offset }: ZipEntry): number {
  return offset + LOCAL_BYTES + encoder.encode(name).length;
}

/** What the directory says of a file. */
export function centralRecord({ name, size, crc, offset }: ZipEntry, modified: Date): Bytes {
  const path = encoder.encode(name);
  const sizes =
    size >= MOST_32
      ? ([
          [8, size],
          [8, size],
        ] as const)
      : [];
  const begin = offset >= MOST_32 ? ([[8, offset]] as const) : [];
  const large = [...sizes, ...begin];
  const extra = large.length > 0 ? record([2, 1], [2, 8 * large.length], ...large) : new Uint8Array();
  const version = large.length > 0 ? VERSION_64 : VERSION;
  const head = record(
    [4, 0x02014b50],
    ...([[2, BY_UNIX | version], [2, version], [2, FLAGS], [2, 0], ...dosTime(modified)] as const),
    ...([
      [4, crc],
      [4, Math.min(size, MOST_32)],
      [4, Math.min(size, MOST_32)],
    ] as const),
    ...([
      [2, path.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
    ] as const),
    ...([
      [4, ATTRIBUTES],
      [4, Math.min(offset, MOST_32)],
    ] as const),
  );
  return concatBytes([head, path, extra]);
}

/** What ends a ZIP: how many files there are, and where their directory is. */
export function endRecords(count: number, directory: { offset: number; size: number }): Bytes {
  const { offset, size } = directory;
  const isLarge = count >= MOST_16 || offset >= MOST_32 || size >= MOST_32;
  const large = record(
    [4, 0x06064b50],
    ...([
      [8, 44],
      [2, BY_UNIX | VERSION_64],
      [2, VERSION_64],
      [4, 0],
      [4, 0],
    ] as const),
    ...([
      [8, count],
      [8, count],
      [8, size],
      [8, offset],
    ] as const),
    ...([
      [4, 0x07064b50],
      [4, 0],
      [8, offset + size],
      [4, 1],
    ] as const),
  );
  const [few, short] = [Math.min(count, MOST_16), Math.min(size, MOST_32)];
  const end = record(
    [4, 0x06054b50],
    ...([
      [2, 0],
      [2, 0],
      [2, few],
      [2, few],
      [4, short],
      [4, Math.min(offset, MOST_32)],
      [2, 0],
    ] as const),
  );
  return isLarge ? concatBytes([large, end]) : end;
}
