import { claimedTime } from '../claimed-time';
import { toLinkRow } from '../to-link-row';
import type { LinkReader } from './link-format';
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
    const field = (name: string) => fieldOf(start, name);
    // Other programs than Chromium name the address with the first file only.
    const url = field('Snapshot-Content-Location') ?? /^Content-Location:\s*(\S+)/im.exec(start)?.[1];
    const time = claimedTime(field('Date'), now);
    const title = field('Subject')?.replace(ENCODED, decoded) ?? file.path;
    const row = toLinkRow(file.path, { url, title, savedAt: time });
    const body = { file, mediaType: 'multipart/related', claimedArchivedAt: time } as const;
    yield row.link ? { ...row, body } : row;
  }
};

/** A field of the header, folded lines joined; `null` where it has none. */
function fieldOf(start: string, name: string): string | null {
  const [head = ''] = start.split(/\r?\n\r?\n/, 1);
  const found = new RegExp(`^${name}:[ \\t]*([^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*)`, 'im').exec(head)?.[1];
  return found?.replace(/\r?\n[ \t]+/g, ' ').trim() || null;
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
