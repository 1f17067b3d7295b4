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

const PIECE = 8192;

/** base64 with padding, RFC 4648 section 4. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // As arguments of one call, and so not too many at once.
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

/** The bytes of base64; `null` for what `toBase64` would not have written (other spellings of the same bytes are refused). */
export function fromBase64(text: string): Bytes | null {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

/** base64url without padding, RFC 4648 section 5. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The bytes of base64url; `null` for what `toBase64Url` would not have written. */
export function fromBase64Url(text: string): Bytes | null {
  const rest = text.length % 4;
  // Bits of the last digit that belong to no byte
  const idle = rest === 2 ? 0b1111 : rest === 3 ? 0b11 : 0;
  if (!/^[\w-]*$/.test(text) || rest === 1 || (DIGITS.indexOf(text.slice(-1)) & idle) !== 0) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
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
  return toHex(await sha256(typeof input === 'string' ? toUtf8(input) : input));
}
