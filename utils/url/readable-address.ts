/**
 * Characters that stay encoded: controls, those that turn the direction of what is around them, that are invisible or look like
 * nothing (format characters, spaces, fillers), and what has no meaning in Unicode.
 */
const UNSAFE = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]/u;

/** Runs of escapes of bytes beyond ASCII: those of ASCII have a meaning in addresses, or were escaped for none to be taken. */
const ESCAPES = /(?:%[89a-f][\da-f])+/gi;

/**
 * An address as it is read rather than sent: escapes of letters become the letters. What could mislead stays escaped, the host too,
 * and the whole still leads to the same page. It is to be shown only: links keep the address as it is.
 */
export function readableAddress(address: string): string {
  return address.replace(ESCAPES, (escapes) => {
    try {
      const characters = [...decodeURIComponent(escapes)];
      return characters.map((each) => (UNSAFE.test(each) ? encodeURIComponent(each) : each)).join('');
    } catch {
      // Not UTF-8: an address in an older encoding is shown as it is
      return escapes;
    }
  });
}
