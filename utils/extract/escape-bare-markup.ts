/** Matches an ampersand that begins no entity. */
const NO_ENTITY = /&(?!#?\w{1,31};)/g;

/**
 * Plain text as HTML in which its entities stay entities: sites escape text before they put it where none is decoded.
 */
export function escapeBareMarkup(text: string): string {
  return text.replace(NO_ENTITY, '&amp;').replaceAll('<', '&lt;');
}
