import type { KeptPicture } from '../../model/kept-picture';
import {
  type ArticleImage,
  findArticleImages,
  imageAddresses,
  type PictureAddresses,
} from '../../page-copy/article-images';
import { htmlImages } from '../../page-copy/html-images';
import { parseMhtml } from '../../page-copy/parse-mhtml';
import { sha256Of } from './pack';

/** A copy of a page: MHTML, or HTML that holds all it needs. */
interface PageCopy {
  bytes: Blob;
  mediaType: string;
}

/**
 * The pictures of an article that are in a copy of its page.
 * @param html of the article
 * @returns the pictures, and addresses of those that are not in the copy
 */
export async function imagesIn(
  html: string,
  { bytes, mediaType }: PageCopy,
  pictures: readonly PictureAddresses[],
): Promise<{ images: ArticleImage[]; missing: string[] }> {
  const addresses = imageAddresses(html);
  if (addresses.length === 0) return { images: [], missing: [] };
  const archive =
    mediaType === 'multipart/related'
      ? parseMhtml(new Uint8Array(await bytes.arrayBuffer()))
      : { parts: htmlImages(await bytes.text()) };
  return findArticleImages(addresses, archive, pictures);
}

/** The pictures of an article in a copy of its page, by their bytes. */
export async function picturesIn(
  html: string,
  copy: PageCopy,
  pictures: readonly PictureAddresses[],
): Promise<KeptPicture[]> {
  const { images } = await imagesIn(html, copy, pictures);
  return Promise.all(
    images.map(async ({ url, part }) => {
      const sha256 = await sha256Of(new Blob([part.bytes()]));
      return { url, from: part.location ?? url, sha256 };
    }),
  );
}
