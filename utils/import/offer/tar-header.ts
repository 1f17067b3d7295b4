import { isCount } from '../checks';

/** Bytes of a header, and what the bytes of files are filled up to. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html */
export const TAR_BLOCK = 512;

/** What stands before a file in a tar. */
export interface TarHeader {
  path: string;
  /** In bytes. */
  size: number;
  /** A letter or digit; '' in the oldest tars, for files. */
  type: string;
}

/** Where fields stand: first byte, and the one behind the last. */
const FIELDS = {
  name: [0, 100],
  size: [124, 136],
  sum: [148, 156],
  magic: [257, 263],
  prefix: [345, 500],
} as const;
const TYPE = 156;

/** The bit of a number that is written in bytes instead of digits, as GNU does with large ones. */
const BINARY = 0x80;

/** Reads a header; `null` for what is none. */
export function tarHeader(block: Uint8Array): TarHeader | null {
  const text = (name: keyof typeof FIELDS) => textUntilZero(block.subarray(...FIELDS[name]));
  const size = numberIn(block.subarray(...FIELDS.size));
  if (!isCount(size) || numberIn(block.subarray(...FIELDS.sum)) !== sumOf(block)) return null;
  // What GNU writes there is no prefix.
  const prefix = text('magic') === 'ustar' ? text('prefix') : '';
  const path = prefix === '' ? text('name') : `${prefix}/${text('name')}`;
  return { path, size, type: textUntilZero(block.subarray(TYPE, TYPE + 1)) };
}

/** The path and size in the records of an extended header: `30 path=…`, a line each, its length in bytes first. */
export function paxFields(bytes: Uint8Array): Partial<TarHeader> {
  const found: Partial<TarHeader> = {};
  for (let at = 0; at < bytes.length;) {
    const length = Number.parseInt(textUntilZero(bytes.subarray(at, at + 20)), 10);
    if (!(length > 0)) break;
    const record = textUntilZero(bytes.subarray(at, at + length - 1));
    const [, name, value = ''] = /^\d+ ([^=]*)=([^]*)$/.exec(record) ?? [];
    if (name === 'path') found.path = value;
    if (name === 'size' && isCount(Number(value))) found.size = Number(value);
    at += length;
  }
  return found;
}

/** Text up to the first zero, as tars fill their fields up. */
export function textUntilZero(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function numberIn(bytes: Uint8Array): number {
  const [first = 0] = bytes;
  if ((first & BINARY) === 0) return Number.parseInt(textUntilZero(bytes).trim() || '0', 8);
  return bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, first & ~BINARY);
}

/** The sum of all bytes, those of the field with the sum as spaces. */
function sumOf(block: Uint8Array): number {
  const [from, to] = FIELDS.sum;
  return block.reduce((sum, byte, at) => sum + (at >= from && at < to ? 32 : byte), 0);
}
