/** Codes of `=`, carriage return, line feed and space. */
const EQUALS = 61;
const RETURN = 13;
const FEED = 10;
const SPACE = 32;

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

/** Most characters of a line, without the `=` of a soft line break. */
const LINE = 75;
const HEX = new TextEncoder().encode('0123456789ABCDEF');

/** Encodes text in quoted-printable (RFC 2045, section 6.7); CRLF stays a line break. */
export function encodeQuotedPrintable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoded = new Uint8Array(Math.ceil(bytes.length * 3.2) + 3);
  let length = 0;
  let column = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] as number;
    const isBreak = code === RETURN && bytes[at + 1] === FEED;
    const isPlain = isLiteral(code) && !(code === SPACE && bytes[at + 1] === RETURN);
    if (!isBreak && column + (isPlain ? 1 : 3) > LINE) {
      encoded.set([EQUALS, RETURN, FEED], length);
      length += 3;
      column = 0;
    }
    if (isBreak) {
      encoded.set([RETURN, FEED], length);
      length += 2;
      column = 0;
      at++;
    } else if (isPlain) {
      encoded[length++] = code;
      column++;
    } else {
      encoded.set([EQUALS, HEX[code >> 4] as number, HEX[code & 15] as number], length);
      length += 3;
      column += 3;
    }
  }
  return encoded.slice(0, length);
}

/** Whether a character is written as it is: printable ASCII but for the sign of escapes. */
function isLiteral(code: number): boolean {
  return code >= SPACE && code < 127 && code !== EQUALS;
}
