/** Characters by the entity that browsers write for them. */
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
};

/**
 * Decodes an attribute's value in HTML that a browser wrote.
 * https://html.spec.whatwg.org/multipage/parsing.html#escapingString
 */
export function attributeValue(written: string): string {
  return written.replace(/&(amp|quot|lt|gt|nbsp);/g, (_, name: string) => CHARACTERS[name] ?? '');
}
