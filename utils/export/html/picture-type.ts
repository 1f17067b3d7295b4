/** What a kind of picture is called in a file's name. */
export const PICTURE_EXTENSIONS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/svg+xml': 'svg',
} as const;

/** A kind of picture. */
export type PictureType = keyof typeof PICTURE_EXTENSIONS;

/** How files begin, as Latin-1; a dot is any byte. https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern */
const SIGNATURES: readonly (readonly [pattern: RegExp, type: PictureType])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[\s\S]{4}WEBPVP/, 'image/webp'],
  [/^[\s\S]{4}ftypavi[fs]/, 'image/avif'],
  [/^BM/, 'image/bmp'],
  [/^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/, 'image/svg+xml'],
];

/** Bytes that are looked at. */
const LOOKED_AT = 200;

/** What a picture is by its first bytes, whatever the site called it; `null` for none that is known. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const begin = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  return SIGNATURES.find(([pattern]) => pattern.test(begin))?.[1] ?? null;
}
