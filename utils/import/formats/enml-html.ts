import { md5 } from '@noble/hashes/legacy.js';
import { decodeBase64 } from '../../bytes/base64';
import { pictureType } from '../../export/html/picture-type';
import { toHex } from '../../integrity/bytes';
import { PictureRoom } from '../picture-room';
import { rewriteHtml } from '../rewrite-html';
import type { EnexResource } from './enex-note';

/**
 * A note of Evernote as HTML: with its pictures, with signs for boxes to tick, without other files and what is encrypted.
 * https://dev.evernote.com/doc/articles/enml.php. Throws `import-file-unreadable`.
 */
export function enmlToHtml(enml: string, pictures: readonly EnexResource[]): string {
  const room = new PictureRoom();
  const addresses = enml.includes('<en-media') ? addressesByHash(pictures) : new Map<string, string>();
  return rewriteHtml(enml, (name, attributes) => {
    if (name === 'en-crypt') return '';
    if (name === 'en-todo') return attributes.checked === 'true' ? '☑ ' : '☐ ';
    if (name !== 'en-media') return attributes;
    const address = addresses.get(attributes.hash?.toLowerCase() ?? '');
    return address === undefined ? '' : room.imageOf(address, attributes.alt);
  });
}

/** Pictures as `data:` addresses, by the MD5 of their bytes: so notes name them. */
function addressesByHash(pictures: readonly EnexResource[]): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const { base64 } of pictures) {
    const bytes = bytesOf(base64);
    const type = bytes && pictureType(bytes);
    // Drawings can hold scripts: no text keeps them.
    if (bytes && type && type !== 'image/svg+xml')
      addresses.set(toHex(md5(bytes)), `data:${type};base64,${base64}`);
  }
  return addresses;
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return decodeBase64(base64);
  } catch {
    return null; // no base64
  }
}
