import { claimedTime } from '../claimed-time';
import { toLinkRow } from '../to-link-row';
import type { LinkReader } from '../link-format';
import { pageFiles, readableStart } from './page-files';

/** Words in a header field that is not plain ASCII (RFC 2047). */
const ENCODED = /=\?([\w-]+)\?([bq])\?([^?]*)\?=(?:\s+(?==\?))?/gi;

/** Reads web archives, a file each: where and when they were saved stands in their header. */
export const readMhtml: LinkReader = async function* (offer, { now }) {
  for (const file of pageFiles(offer)) {
    const start = await readableStart(file);
    if (start === null) {
      yield { at: file.path, link: null, title: null, reason: 'damaged' };
      continue;
    }
    const fields = headerOf(start);
    // Other programs than Chromium name the address with the first file only.
    const url = fields.get('snapshot-content-location') ?? /^Content-Location:[ \t]*(\S+)/im.exec(start)?.[1];
    const time = claimedTime(fields.get('date'), now);
    const title = fields.get('subject')?.replace(ENCODED, decoded) || file.path;
    const row = toLinkRow(file.path, { url, title, savedAt: time });
    const body = { file, mediaType: 'multipart/related', claimedArchivedAt: time } as const;
    yield row.link ? { ...row, body } : row;
  }
};

/** The fields of the header by their names in lower case, folded lines joined. */
function headerOf(start: string): Map<string, string> {
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
