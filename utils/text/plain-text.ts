/** What XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets), and browsers replace: control characters but line ends and tabs. */
// eslint-disable-next-line no-control-regex -- The pattern is what is looked for.
const NO_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text without what no format of text can hold; halves of characters as U+FFFD, line ends as `\n`. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(NO_CHARACTERS, '').replace(/\r\n?/g, '\n');
}

/** A text as one line. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}
