const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
};

/**
 * An attribute's value as it is meant, from how browsers write it into HTML.
 * https://html.spec.whatwg.org/multipage/parsing.html#escapingString
 */
export function attributeValue(written: string): string {
  return written.replace(/&(amp|quot|lt|gt|nbsp);/g, (_, name: string) => CHARACTERS[name] ?? '');
}
