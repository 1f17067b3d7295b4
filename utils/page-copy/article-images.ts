import { attributeValue } from './attribute-value';
import type { Mhtml, MhtmlPart } from './parse-mhtml';
import { resolve } from './rewrite-css';

/** Addresses under which a page offers one picture: the shown one first, then others in `srcset` and the like. */
export type PictureAddresses = readonly string[];

/** A picture of the article and its file. */
export interface ArticleImage {
  /** As in the article's HTML. */
  url: string;
  part: MhtmlPart;
}

const IMAGE_TAG = /<img\b((?:\s+[^\s=>"]+(?:="[^"]*")?)*)/g;
const SOURCE = /\ssrc="([^"]*)"/;

/** Addresses of the pictures in an article's HTML (as `sanitiseElement` writes it), each once, without `data:`. */
export function imageAddresses(html: string): string[] {
  const found = new Set<string>();
  for (const [, attributes = ''] of html.matchAll(IMAGE_TAG)) {
    const [, source = ''] = SOURCE.exec(attributes) ?? [];
    const url = attributeValue(source);
    if (/^https?:/.test(url)) found.add(url);
  }
  return [...found];
}

/** An article's HTML with other addresses of its pictures; one that is not given stays as it is. */
export function withImageAddresses(html: string, others: ReadonlyMap<string, string>): string {
  if (others.size === 0) return html;
  return html.replace(IMAGE_TAG, (tag) =>
    tag.replace(SOURCE, (attribute, written: string) => {
      const other = others.get(attributeValue(written));
      return other === undefined ? attribute : ` src="${other}"`;
    }),
  );
}

function picturesByAddress(parts: readonly MhtmlPart[]): Map<string, MhtmlPart> {
  const byAddress = new Map<string, MhtmlPart>();
  for (const part of parts) {
    const url = part.location === null ? null : resolve(part.location, part.location);
    if (url !== null && part.mediaType.startsWith('image/')) byAddress.set(url, part);
  }
  return byAddress;
}

/**
 * Finds the article's pictures among the files of a page copy: by address, else by another address of the same picture.
 * @returns the pictures, and addresses of those that are not in the copy
 */
export function findArticleImages(
  addresses: readonly string[],
  { parts }: Mhtml,
  pictures: readonly PictureAddresses[],
): { images: ArticleImage[]; missing: string[] } {
  const byAddress = picturesByAddress(parts);
  const images: ArticleImage[] = [];
  const missing: string[] = [];
  for (const url of addresses) {
    const others = pictures.filter((picture) => picture.includes(url)).flat();
    const part = [url, ...others]
      .map((address) => byAddress.get(resolve(address, address) ?? ''))
      .find((found) => found !== undefined);
    if (part) images.push({ url, part });
    else missing.push(url);
  }
  return { images, missing };
}
