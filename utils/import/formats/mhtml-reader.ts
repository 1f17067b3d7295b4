import type { LinkReader } from '../link-format';
import type { PageHead } from './page-head';
import { pageRows } from './page-rows';

/** Words in a header field that is not plain ASCII (RFC 2047). */
const ENCODED = /=\?([\w-]+)\?([bq])\?([^?]*)\?=(?:\s+(?==\?))?/gi;

/** Reads web archives, a file each: where and when they were saved stands in their header. */
export const readMhtml: LinkReader = (offer, { now }) =>
  pageRows(offer, { mediaType: 'multipart/related', headOf, now });

function headOf(start: string): PageHead {
  const fields = fieldsOf(start);
  return {
    // Other programs than Chromium name the address with the first file only.
    url:
      fields.get('snapshot-content-location') ?? /^Content-Location:[ \t]*(\S+)/im.exec(start)?.[1] ?? null,
    title: fields.get('subject')?.replace(ENCODED, decoded) || null,
    savedAt: fields.get('date') ?? null,
  };
}

/** The fields of the header by their names in lower case, folded lines joined. */
function fieldsOf(start: string): Map<string, string> {
  const [head = ''] = start.split(/\r?\n\r?\n/, 1);
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [name = ''] = line.split(':', 1);
    fields.set(name.toLowerCase(), line.slice(name.length + 1).trim());
  }
  return fields;
}

function decoded(whole: string, charset: string, form: string, text: string): string {
  try {
    const bytes =
      form.toLowerCase() === 'b'
        ? atob(text)
        : text
            .replaceAll('_', ' ')
            .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    return new TextDecoder(charset).decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
  } catch {
    // An encoding that nobody knows, or a damaged word: told as it stands.
    return whole;
  }
}
