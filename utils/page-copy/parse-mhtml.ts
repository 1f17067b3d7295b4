import { decodeBase64, toBase64 } from '../bytes/base64';
import { decodeQuotedPrintable } from './quoted-printable';

/** A file of an MHTML archive. Its content is decoded when it is asked for. */
export interface MhtmlPart {
  /** e.g. `image/png`, in lower case, without parameters. */
  mediaType: string;
  /** Address it was loaded from; `null` where it has none, as a frame written by a script. */
  location: string | null;
  /** Content-ID without its brackets, by which other parts name it: `cid:…`. */
  id: string | null;
  /** Where its content stands in the archive, and how it is encoded; absent where the copy is no archive. */
  body?: { start: number; end: number; encoding: string };
  bytes(): Uint8Array<ArrayBuffer>;
  /** Its text, in the declared charset or UTF-8, which Chromium writes. */
  text(): string;
  /** Its content as `data:` address. */
  dataUrl(): string;
}

/** A page with its files (RFC 2557); the first part is the page. */
export interface Mhtml {
  parts: MhtmlPart[];
}

/** A file is no MHTML, or is cut off. */
export class MhtmlError extends Error {
  override name = 'MhtmlError';
}

/** Characters within which header fields must end. */
const HEADERS_LENGTH = 64 * 1024;

/** An encoding of one byte per character: offsets in the text are offsets in the bytes. */
const BYTEWISE = 'windows-1252';

/**
 * Parses an MHTML archive. Keeps it in memory a second time, as text of one byte per character.
 * @throws MhtmlError when it is not MHTML, or its last boundary is missing
 */
export function parseMhtml(bytes: Uint8Array<ArrayBuffer>): Mhtml {
  const text = new TextDecoder(BYTEWISE).decode(bytes);
  const head = readHeaders(text, 0);
  const boundary = parameter(head?.fields.get('content-type') ?? '', BOUNDARY);
  if (!head || boundary === null) throw new MhtmlError('no multipart message');
  const parts: MhtmlPart[] = [];
  const line = `--${boundary}`;
  let at = text.indexOf(line, head.end);
  while (at >= 0 && !text.startsWith('--', at + line.length)) {
    const start = at + line.length;
    at = text.indexOf(`\n${line}`, start) + 1;
    if (at === 0) throw new MhtmlError('cut off');
    parts.push(readPart({ text, bytes, start, end: at }));
  }
  if (at < 0 || parts.length === 0) throw new MhtmlError('cut off');
  return { parts };
}

/** Where a part stands in the archive. */
interface Range {
  text: string;
  bytes: Uint8Array<ArrayBuffer>;
  start: number;
  end: number;
}

function readPart(range: Range): MhtmlPart {
  const { text, bytes } = range;
  const head = readHeaders(text, text.indexOf('\n', range.start) + 1);
  if (!head || head.end > range.end) throw new MhtmlError('a part without header');
  const { fields } = head;
  const type = fields.get('content-type') ?? 'text/plain';
  const mediaType = (type.split(';')[0] ?? '').trim().toLowerCase();
  // The line break before the boundary belongs to the boundary.
  const end = range.end - (text.startsWith('\r\n', range.end - 2) ? 2 : 1);
  const encoding = (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const content = contentOf(
    encoding,
    () => text.slice(head.end, end),
    () => bytes.slice(head.end, end),
  );
  return {
    mediaType,
    location: filled(fields.get('content-location')?.trim()),
    id: filled(fields.get('content-id')?.trim().replace(/^<|>$/g, '')),
    body: { start: head.end, end, encoding },
    bytes: content.bytes,
    text: () => decoderFor(parameter(type, CHARSET)).decode(content.bytes()),
    dataUrl: () => `data:${mediaType};base64,${content.base64()}`,
  };
}

/** A text; `null` for none and for an empty one. */
function filled(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** The content of a part, as bytes and in base64. */
interface PartContent {
  bytes(): Uint8Array<ArrayBuffer>;
  base64(): string;
}

function contentOf(encoding: string, body: () => string, raw: () => Uint8Array<ArrayBuffer>): PartContent {
  if (encoding === 'base64') {
    const digits = () => base64Digits(body());
    return { bytes: () => decodeBase64(digits()), base64: digits };
  }
  const bytes = encoding === 'quoted-printable' ? () => decodeQuotedPrintable(body()) : raw;
  return { bytes, base64: () => toBase64(bytes()) };
}

/** The digits of base64 without other characters, which must not get into an address. */
function base64Digits(text: string): string {
  return text.replace(/[^A-Za-z0-9+/=]+/g, '');
}

function decoderFor(charset: string | null): TextDecoder {
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    // Not the name of an encoding
    return new TextDecoder();
  }
}

/** Header fields (RFC 5322) by name in lower case, folded lines joined; the body begins at `end`. `null` without header. */
function readHeaders(text: string, start: number): { fields: Map<string, string>; end: number } | null {
  const head = text.slice(start, start + HEADERS_LENGTH);
  const blank = /\r?\n\r?\n/.exec(head);
  if (!blank) return null;
  const fields = new Map<string, string>();
  for (const field of head.slice(0, blank.index).split(/\r?\n(?![ \t])/)) {
    const colon = field.indexOf(':');
    if (colon < 0) continue;
    fields.set(
      field.slice(0, colon).trim().toLowerCase(),
      field.slice(colon + 1).replace(/\r?\n[ \t]+/g, ' '),
    );
  }
  return { fields, end: start + blank.index + blank[0].length };
}

/** Parameters of the header field `Content-Type`. */
const BOUNDARY = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/i;
const CHARSET = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i;

/** The value of a parameter of a header field; `null` where it has none. */
function parameter(field: string, pattern: RegExp): string | null {
  const [, quoted, bare] = pattern.exec(field) ?? [];
  return quoted ?? bare ?? null;
}
