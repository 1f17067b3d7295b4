import { sha256Hex, toUtf8 } from '../integrity/bytes';

type Bytes = Uint8Array<ArrayBuffer>;

/** The types that are written: there was no HTTP exchange to make `response` records of. */
type WarcType = 'warcinfo' | 'resource' | 'metadata';

/** What a record is of. */
export interface WarcContent {
  type: WarcType;
  /** ISO 8601 UTC. */
  date: string;
  /** With parameters, e.g. `text/html; charset=utf-8`. */
  contentType: string;
  block: Bytes;
  /** Further named fields, such as `WARC-Target-URI`. */
  fields?: readonly (readonly [name: string, value: string])[];
}

/** A WARC 1.1 record, encoded, with the digests that its index and the package list. */
export interface WarcRecord {
  /** `<urn:uuid:…>` */
  id: string;
  /** Of the block, `sha256:` and hexadecimal digits. */
  digest: string;
  /** The same of `bytes`. */
  recordDigest: string;
  bytes: Bytes;
}

/**
 * A record of WARC 1.1, https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 * The block of a resource is its payload.
 */
export async function warcRecord(content: WarcContent): Promise<WarcRecord> {
  const { type, date, contentType, block, fields = [] } = content;
  const id = `<urn:uuid:${crypto.randomUUID()}>`;
  const digest = `sha256:${await sha256Hex(block)}`;
  const named = [
    ['WARC-Type', type],
    ['WARC-Record-ID', id],
    ['WARC-Date', date],
    ...fields,
    ['WARC-Block-Digest', digest],
    ...(type === 'resource' ? [['WARC-Payload-Digest', digest]] : []),
    ['Content-Type', contentType],
    ['Content-Length', String(block.length)],
  ];
  const lines = named.map(([name = '', value = '']) => `${name}: ${oneLine(value)}\r\n`).join('');
  const head = toUtf8(`WARC/1.1\r\n${lines}\r\n`);
  const bytes = new Uint8Array(head.length + block.length + END.length);
  bytes.set(head);
  bytes.set(block, head.length);
  bytes.set(END, head.length + block.length);
  return { id, digest, recordDigest: `sha256:${await sha256Hex(bytes)}`, bytes };
}

const END = toUtf8('\r\n\r\n');

/** A value from a page must not begin another field. */
function oneLine(value: string): string {
  // eslint-disable-next-line no-control-regex -- these are what ends a field
  return value.replace(/[\u0000-\u001f\u007f]+/g, ' ');
}

/** Lines of `application/warc-fields`. */
export function warcFields(fields: Readonly<Record<string, string>>): Bytes {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${oneLine(value)}\r\n`);
  return toUtf8(lines.join(''));
}

/** One gzip member: each record is one of its own, so that a reader can unpack it alone. */
export async function gzipMember(bytes: Bytes): Promise<Bytes> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
