import type { Page } from 'puppeteer-core';
import type { AttachmentRecord } from '../../../utils/model/attachment';

/** Base64 of an attachment's bytes, read past Menbe's own code. `page` is an extension page. */
async function keptBytes(page: Page, { sha256 }: AttachmentRecord): Promise<Buffer> {
  const base64 = await page.evaluate(async (hash) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
      });
    const database = await settled(indexedDB.open('menbe'));
    const rows = database.transaction('blobs').objectStore('blobs');
    const { bytes, encoding } = await settled<{ bytes: Blob; encoding: 'gzip' | null }>(rows.get(hash));
    database.close();
    const stream = encoding ? bytes.stream().pipeThrough(new DecompressionStream(encoding)) : bytes.stream();
    const reader = new FileReader();
    reader.readAsDataURL(await new Response(stream).blob());
    await new Promise((resolve) => (reader.onload = resolve));
    return String(reader.result).replace(/^[^,]*,/, '');
  }, sha256);
  return Buffer.from(base64, 'base64');
}

/** The text of a page copy, with the lines joined that quoted-printable breaks. */
export async function keptText(page: Page, row: AttachmentRecord): Promise<string> {
  return (await keptBytes(page, row)).toString('utf8').replace(/=\r?\n/g, '');
}

/** How many pixels of a picture have each of these colours, given as `r,g,b`. */
export async function keptPixels<Colour extends string>(
  page: Page,
  row: AttachmentRecord,
  colours: readonly Colour[],
): Promise<Record<Colour, number>> {
  const base64 = (await keptBytes(page, row)).toString('base64');
  const counts = await page.evaluate(
    async (data, wanted) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const { data: pixels } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
      const found = Object.fromEntries(wanted.map((colour) => [colour, 0]));
      for (let at = 0; at < pixels.length; at += 4) {
        const colour = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
        if (colour in found) found[colour] = (found[colour] ?? 0) + 1;
      }
      return found;
    },
    base64,
    colours,
  );
  return counts as Record<Colour, number>;
}
