/**
 * A hash of 32 bits by which a page is looked up in a segment: FNV-1a over UTF-16 units, then mixed. Pages with the same hash are
 * told apart by their addresses.
 */
export function urlHash(url: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < url.length; index++) hash = Math.imul(hash ^ url.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
