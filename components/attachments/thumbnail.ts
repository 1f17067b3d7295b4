/** Width and height of a thumbnail, in pixels: twice what it is shown at, for fine screens. */
export const THUMBNAIL_SIDE = 112;

/** Most pixels of a picture that is made small: a file of few bytes may hold more than memory can. */
const MOST_PIXELS = 50_000_000;

/** Least width and height of a picture that is worth showing. */
const LEAST_SIDE = 32;

/**
 * The middle of a picture, square and small; `null` for what is no picture, or too large or small. Only bytes that are given are
 * used: nothing that an SVG refers to is loaded, as browsers load none of it for an image.
 */
export async function thumbnailOf(file: Blob): Promise<ImageBitmap | null> {
  const picture = await openPicture(file);
  if (!picture) return null;
  const { naturalWidth: width, naturalHeight: height } = picture;
  const side = Math.min(width, height);
  if (side < LEAST_SIDE || width * height > MOST_PIXELS) return null;
  // From the bytes, browsers make it small off the page's thread; an SVG they take from an image alone.
  const source = file.type === 'image/svg+xml' ? picture : file;
  const left = Math.round((width - side) / 2);
  // What is higher than wide has what matters further up, as faces are.
  const top = Math.round((height - side) / 3);
  return createImageBitmap(source, left, top, side, side, {
    resizeWidth: THUMBNAIL_SIDE,
    resizeHeight: THUMBNAIL_SIDE,
    resizeQuality: 'medium',
  });
}

/** Reads how large a picture is, which needs no decoding; `null` for what is none. */
async function openPicture(file: Blob): Promise<HTMLImageElement | null> {
  const address = URL.createObjectURL(file);
  try {
    return await new Promise<HTMLImageElement | null>((resolve) => {
      const picture = new Image();
      picture.onload = () => resolve(picture);
      picture.onerror = () => resolve(null);
      picture.src = address;
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
