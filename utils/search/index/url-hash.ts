/**
 * A 32-bit hash for looking up a page in a segment: FNV-1a over UTF-16 units with a final mix. Collisions are resolved by
 * comparing addresses.
 */
export function urlHash(url: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < url.length; index++) hash = Math.imul(hash ^ url.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
