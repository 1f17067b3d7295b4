import type { MenbeDatabase } from '../../db/database';
import type { PictureAddresses } from '../../page-copy/article-images';
import { imagesIn } from './images-in-copy';
import { type RowAndFile, storeAttachments, type Storing } from './store-attachment';

/** Most pictures kept of an article. A page with more is a gallery; the rest is listed as missing. */
const MOST = 200;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

/**
 * Stores the pictures of a snapshot's article. They are taken from the page copy, so nothing is downloaded twice.
 * @param copy the page copy, with its row
 * @param pictures addresses under which the page's pictures may stand in the copy
 * @returns addresses of pictures that are not in the copy
 */
export async function keepImages(
  db: MenbeDatabase,
  copy: RowAndFile,
  pictures: readonly PictureAddresses[],
  storing: Storing,
): Promise<string[]> {
  const { row: copyRow, file } = copy;
  const content = await db.contents.get(copyRow.snapshotId);
  const { images, missing } = await imagesIn(
    content?.html ?? '',
    { bytes: file.bytes, mediaType: copyRow.mediaType },
    pictures,
  );
  const left = images.slice(MOST).map(({ url }) => url);
  const files: RowAndFile[] = [];
  for (const [index, { url, part }] of images.slice(0, MOST).entries()) {
    await storing.giveWay?.();
    const name = `image-${String(index + 1).padStart(3, '0')}.${EXTENSIONS[part.mediaType] ?? 'img'}`;
    const from = part.location ?? url;
    const row = { ...copyRow, kind: 'image' as const, name, mediaType: part.mediaType, url, from };
    files.push({ row, file: { bytes: new Blob([part.bytes()]), missing: [] } });
  }
  if (files.length > 0) await storeAttachments(db, files, storing);
  return [...missing, ...left];
}
