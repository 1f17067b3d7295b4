type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes per call of `String.fromCharCode`: a longer argument list overflows the stack. */
const PIECE = 8192;

/** Base64 with padding, RFC 4648 section 4. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

/**
 * The bytes of base64 as `atob` reads it: white space and missing padding are allowed.
 * @throws DOMException when the text is not base64
 */
export function decodeBase64(text: string): Bytes {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** The bytes of base64; `null` for text that `toBase64` would not have written: one spelling for each sequence of bytes. */
export function fromBase64(text: string): Bytes | null {
  try {
    const bytes = decodeBase64(text);
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null; // not base64
  }
}

/** Base64url without padding, RFC 4648 section 5. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bits of the last digit that belong to no byte, by the number of digits after the last group of four. */
const IDLE_BITS: Readonly<Record<number, number>> = { 2: 0b1111, 3: 0b11 };

/** The bytes of base64url; `null` for text that `toBase64Url` would not have written. */
export function fromBase64Url(text: string): Bytes | null {
  const rest = text.length % 4;
  const idle = IDLE_BITS[rest] ?? 0;
  if (!/^[\w-]*$/.test(text) || rest === 1 || (DIGITS.indexOf(text.slice(-1)) & idle) !== 0) return null;
  return decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}
