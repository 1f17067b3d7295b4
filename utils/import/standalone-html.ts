import { toBase64 } from '../bytes/base64';
import { concatBytes } from '../bytes/concat-bytes';
import { pictureType } from '../export/html/picture-type';
import { MenbeError } from '../model/result';
import { type OfferedFile, wholeText } from './offer/offer';
import { pathFrom } from './offer/path-from';
import type { PictureRoom } from './picture-room';
import { type Attributes, rewriteHtml } from './rewrite-html';

/** What a page of a ZIP is made of. */
interface PageParts {
  /** The files of the ZIP by their paths. */
  files: ReadonlyMap<string, OfferedFile>;
  room: PictureRoom;
  /** Put before the names of places in the page, so that those of several pages are different ones. */
  prefix: string;
}

/** Attributes with addresses. */
const ADDRESSES = new Set(['href', 'src', 'srcset', 'cite', 'poster', 'data', 'xlink:href']);

/** Addresses that lead out of a ZIP. */
const ABSOLUTE = /^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * The text of a page of a ZIP as HTML that needs no other file: pictures of the ZIP are in it, and no address leads to a file of the ZIP, as
 * it would lead to the site of the page. Throws what reading throws.
 */
export async function standaloneHtml(page: OfferedFile, parts: PageParts): Promise<string> {
  const html = await wholeText(page);
  const pictures = await picturesOf(html, page.path, parts);
  return rewriteHtml(html, (name, attributes) => {
    const { src, alt } = attributes;
    if (name === 'source') return '';
    if (name !== 'img' || src === undefined || ABSOLUTE.test(src)) return within(attributes, parts.prefix);
    const picture = pictures.get(pathFrom(page.path, src) ?? '');
    return picture === undefined ? '' : parts.room.imageOf(picture, alt);
  });
}

/** Attributes without addresses of other files. */
function within(attributes: Attributes, prefix: string): Attributes {
  const kept = Object.entries(attributes).flatMap(([name, value]) => {
    if (name === 'id') return [[name, prefix + value]];
    if (name === 'href' && value.startsWith('#')) return [[name, `#${prefix}${value.slice(1)}`]];
    return ADDRESSES.has(name) && !ABSOLUTE.test(value) ? [] : [[name, value]];
  });
  return Object.fromEntries(kept) as Attributes;
}

/** The pictures of the ZIP that a page shows, as `data:` addresses by their paths. */
async function picturesOf(
  html: string,
  path: string,
  { files, room }: PageParts,
): Promise<Map<string, string>> {
  const shown = new Set<string>();
  rewriteHtml(html, (name, attributes) => {
    if (name === 'img' && attributes.src && !ABSOLUTE.test(attributes.src)) shown.add(attributes.src);
    return attributes;
  });
  const pictures = new Map<string, string>();
  let left = room.left;
  for (const address of shown) {
    const file = files.get(pathFrom(path, address) ?? '');
    const picture = file && file.size <= left ? await pictureIn(file) : null;
    if (!file || picture === null) continue;
    pictures.set(file.path, picture);
    left -= picture.length;
  }
  return pictures;
}

/** A picture as a `data:` address; `null` for what is none, and for a file that cannot be read, which stops no page. */
async function pictureIn(file: OfferedFile): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of file.chunks()) chunks.push(chunk);
  } catch (error) {
    if (error instanceof MenbeError) return null;
    throw error;
  }
  const bytes = concatBytes(chunks);
  const type = pictureType(bytes);
  // Drawings can hold scripts: no text keeps them.
  return type === null || type === 'image/svg+xml' ? null : `data:${type};base64,${toBase64(bytes)}`;
}
