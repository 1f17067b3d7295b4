import { gzipSync } from 'node:zlib';

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Texts and bytes, one after another. */
export function joined(...parts: readonly (string | Uint8Array)[]): Bytes {
  return new Uint8Array(Buffer.concat(parts.map(bytesOf)));
}

/** A record of a WARC file. */
export function warcRecord(
  fields: Readonly<Record<string, string>> & { 'WARC-Type': string },
  block: string | Uint8Array = '',
): Bytes {
  const named = { 'Content-Length': String(bytesOf(block).length), ...fields };
  const lines = Object.entries(named).map(([name, value]) => `${name}: ${value}\r\n`);
  return joined(`WARC/1.1\r\n${lines.join('')}\r\n`, block, '\r\n\r\n');
}

/** An HTTP response as it was sent. */
export function httpResponse(
  body: string | Uint8Array,
  { status = '200 OK', type = 'text/html; charset=utf-8', more = '' } = {},
): Bytes {
  return joined(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${more}\r\n`, body);
}

/** A page that was fetched. */
export function fetchedPage(
  url: string,
  response: Uint8Array,
  more: Readonly<Record<string, string>> = {},
): Bytes {
  const fields = { 'WARC-Target-URI': url, 'WARC-Date': '2013-07-30T20:52:04Z', ...more };
  return warcRecord({ 'WARC-Type': 'response', ...fields }, response);
}

/** A WARC file in which each record is packed alone. */
export function packedWarc(...records: readonly Uint8Array[]): Bytes {
  return joined(...records.map((record) => gzipSync(record)));
}
