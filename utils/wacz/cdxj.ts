import { toUtf8 } from '../integrity/bytes';
import { jsonLine } from './json-line';
import { surt } from './surt';

/** Where a record is and what it is of. */
export interface IndexedRecord {
  url: string;
  /** ISO 8601 UTC with milliseconds. */
  date: string;
  /** Without parameters. */
  mediaType: string;
  /** Of the content, `sha256:` and hexadecimal digits. */
  digest: string;
  /** The same of the whole record before it is packed. */
  recordDigest: string;
  /** WARC file, and the bytes of the record in it. */
  filename: string;
  offset: number;
  length: number;
}

/** A line of an index without its end: https://specs.webrecorder.net/cdxj/0.1.0/ */
export function cdxjLine({ url, date, mediaType, ...where }: IndexedRecord): string {
  const { digest, recordDigest, offset, length, filename } = where;
  // There was no HTTP response, so there is no status: `-` is how CDX writes what is not known.
  const facts = { url, digest, mime: mediaType, offset, length, recordDigest, status: '-', filename };
  return `${surt(url)} ${date.replace(/\D/g, '')} ${jsonLine(facts)}`;
}

/** An index of lines, in the order of their bytes. */
export function cdxjFile(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return toUtf8([...lines].sort(byCodePoints).join('\n') + (lines.length > 0 ? '\n' : ''));
}

/** The order of UTF-8; JavaScript's own is that of UTF-16, which puts U+FFFD behind what lies above U+FFFF. */
function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one !== other) return above(one) - above(other);
  }
  return a.length - b.length;
}

/** Halves of characters come after everything else. */
const above = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
