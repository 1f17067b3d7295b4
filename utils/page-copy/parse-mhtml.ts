import { decodeBase64, toBase64 } from '../bytes/base64';
import { decodeQuotedPrintable } from './quoted-printable';

/** One file of an MHTML archive. Its content is decoded when it is asked for. */
export interface MhtmlPart {
  /** e.g. `image/png`, in lower case, without parameters. */
  mediaType: string;
  /** The address it was loaded from; `null` where it has none, as a frame written by a script. */
  location: string | null;
  /** Content-ID without its brackets, by which other parts name it: `cid:…`. */
  id: string | null;
  bytes(): Uint8Array<ArrayBuffer>;
  /** As text in the charset it says, or UTF-8, which is what Chromium writes. */
  text(): string;
  /** As `data:` address. */
  dataUrl(): string;
}

/** A page with its files, RFC 2557; the first part is the page. */
export interface Mhtml {
  parts: MhtmlPart[];
}

/** A file that is no MHTML or is cut off. */
export class MhtmlError extends Error {
  override name = 'MhtmlError';
}

/** Header fields end within this many characters, or there are none. */
const HEADERS_LENGTH = 64 * 1024;

/** The browser's own name for a byte a character: offsets in text are offsets in bytes. */
const BYTEWISE = 'windows-1252';

/**
 * Takes an MHTML archive apart. Holds it once more as text of a byte a character.
 * @throws MhtmlError when it is not MHTML, or its last boundary is missing
 */
export function parseMhtml(bytes: Uint8Array<ArrayBuffer>): Mhtml {
  const text = new TextDecoder(BYTEWISE).decode(bytes);
  const head = readHeaders(text, 0);
  const boundary = parameter(head?.fields.get('content-type') ?? '', 'boundary');
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

interface Range {
  text: string;
  bytes: Uint8Array<ArrayBuffer>;
  start: number;
  end: number;
}

function readPart(range: Range): MhtmlPart {
  const head = readHeaders(range.text, range.text.indexOf('\n', range.start) + 1);
  if (!head || head.end > range.end) throw new MhtmlError('a part without header');
  const { fields } = head;
  const type = fields.get('content-type') ?? 'text/plain';
  const mediaType = (type.split(';')[0] ?? '').trim().toLowerCase();
  const encoding = (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  // The line break before the boundary belongs to the boundary.
  const end = range.end - (range.text.startsWith('\r\n', range.end - 2) ? 2 : 1);
  const body = () => range.text.slice(head.end, end);
  const content = (): Uint8Array<ArrayBuffer> => {
    if (encoding === 'base64') return decodeBase64(base64(body()));
    if (encoding === 'quoted-printable') return decodeQuotedPrintable(body());
    return range.bytes.slice(head.end, end);
  };
  return {
    mediaType,
    location: fields.get('content-location')?.trim() || null,
    id: fields.get('content-id')?.trim().replace(/^<|>$/g, '') || null,
    bytes: content,
    text: () => decoderFor(parameter(type, 'charset')).decode(content()),
    dataUrl: () => `data:${mediaType};base64,${encoding === 'base64' ? base64(body()) : toBase64(content())}`,
  };
}

/** Only what base64 is made of: what else stands there must not get into an address. */
function base64(text: string): string {
  return text.replace(/[^A-Za-z0-9+/=]+/g, '');
}

function decoderFor(charset: string | null): TextDecoder {
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    // No encoding of this name.
    return new TextDecoder();
  }
}

/** Header fields (RFC 5322) by name in lower case, folded lines joined; `end` is where the body begins. */
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

function parameter(field: string, name: string): string | null {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field) ?? [];
  return quoted ?? bare ?? null;
}
