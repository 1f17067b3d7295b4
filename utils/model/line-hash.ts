/** Characters of a line's hash. */
export const LINE_HASH_LENGTH = 6;

/**
 * Tells lines apart that differ in more than white space: 31 bits in base 36. FNV-1a over UTF-16 units.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function lineHash(text: string): string {
  const characters = text.normalize('NFC').replace(/[\s\u200b]+/g, '');
  let hash = 0x811c9dc5;
  for (let at = 0; at < characters.length; at++)
    hash = Math.imul(hash ^ characters.charCodeAt(at), 0x01000193);
  return (hash >>> 1).toString(36).padStart(LINE_HASH_LENGTH, '0');
}
