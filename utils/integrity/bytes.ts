type Bytes = Uint8Array<ArrayBuffer>;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += HEX[byte];
  return hex;
}

/** The bytes of pairs of hexadecimal digits. */
export function fromHex(hex: string): Bytes {
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

const encoder = new TextEncoder();

/** UTF-8. */
export function toUtf8(text: string): Bytes {
  return encoder.encode(text);
}

/** SHA-256. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** SHA-256 as 64 hexadecimal digits; of a text, that of its UTF-8. */
export async function sha256Hex(input: Bytes | string): Promise<string> {
  return toHex(await sha256(typeof input === 'string' ? lentUtf8(input) : input));
}

/** UTF-16 units of a text that is encoded into the bytes that are lent; each takes three bytes at most. */
const LENT_UNITS = 100_000;
let lent: Bytes | undefined;

/**
 * UTF-8 of a text, in bytes that the next call overwrites. WebCrypto copies what it hashes before it returns, and a buffer for every text
 * would have the browser collect garbage for a quarter of the time of a restore.
 */
function lentUtf8(text: string): Bytes {
  if (text.length > LENT_UNITS) return toUtf8(text);
  lent ??= new Uint8Array(3 * LENT_UNITS);
  return lent.subarray(0, encoder.encodeInto(text, lent).written);
}
