import { toBase64 } from '../bytes/base64';

/** A file whose place in the ZIP a row names. */
export interface PackedFile {
  path: string;
  blob: Blob;
}

/** What of a row could not be written as JSON. */
export interface Packing {
  /** Files, to be written beside the rows. */
  files: PackedFile[];
  /** Keys of the browser's own cryptography: it hands them out to nobody. */
  keys: number;
}

/**
 * A stored value as JSON can hold it. What it cannot is an object with one `$` field: `$file` is the path of a file in the ZIP, `$base64`
 * are bytes, `$date` a time, `$key` a key that the browser does not hand out, `$text` what else cannot be written.
 */
export function packValue(value: unknown, packing: Packing, pathOf: (blob: Blob) => string): unknown {
  const pack = (inner: unknown): unknown => {
    if (typeof inner === 'bigint') return { $text: String(inner) };
    if (typeof inner !== 'object' || inner === null) return inner;
    const special = packSpecial(inner, packing, pathOf);
    if (special !== null) return special;
    if (Array.isArray(inner)) return inner.map(pack);
    return Object.fromEntries(Object.entries(inner).map(([name, each]) => [name, pack(each)]));
  };
  return pack(value);
}

function packSpecial(value: object, packing: Packing, pathOf: (blob: Blob) => string): object | null {
  if (value instanceof Blob) {
    const path = pathOf(value);
    packing.files.push({ path, blob: value });
    return { $file: path };
  }
  if (value instanceof ArrayBuffer) return { $base64: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value))
    return { $base64: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  if (value instanceof Date) return { $date: Number.isNaN(value.getTime()) ? null : value.toISOString() };
  if (value instanceof Map || value instanceof Set) return { $text: JSON.stringify([...value]) };
  if (!isKey(value)) return null;
  packing.keys++;
  return { $key: 'not readable' };
}

function isKey(value: object): boolean {
  return typeof CryptoKey !== 'undefined' && value instanceof CryptoKey;
}
