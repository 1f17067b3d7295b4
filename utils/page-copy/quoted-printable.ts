/** Code of `=`. */
const EQUALS = 61;

/** Decodes quoted-printable text (RFC 2045, section 6.7) of one byte per character. Invalid escapes stay as they are. */
export function decodeQuotedPrintable(text: string): Uint8Array<ArrayBuffer> {
  const joined = text.replace(/=[ \t]*\r?\n/g, '');
  const bytes = new Uint8Array(joined.length);
  let length = 0;
  for (let at = 0; at < joined.length; at++) {
    const code = joined.charCodeAt(at);
    const value = code === EQUALS ? hexAt(joined, at + 1) : null;
    bytes[length++] = value ?? code;
    if (value !== null) at += 2;
  }
  return bytes.slice(0, length);
}

/** The value of two hexadecimal digits; `null` where there are none. */
function hexAt(text: string, at: number): number | null {
  const digits = text.slice(at, at + 2);
  return /^[\dA-Fa-f]{2}$/.test(digits) ? Number.parseInt(digits, 16) : null;
}
