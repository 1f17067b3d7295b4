const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi;

/** White space and control characters. */
// eslint-disable-next-line no-control-regex -- they are what is to be removed
const GAPS = /[\s\u0000-\u001f\u007f-\u009f\u200b\ufeff]+/g;

function decode(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * A value from the page as one line of plain text: entities that were encoded twice decoded, white space collapsed,
 * no lone surrogates.
 * @param limit characters kept: a page must not fill the archive's lists
 * @returns `null` when nothing is left
 */
export function cleanText(value: unknown, limit = 1000): string | null {
  if (typeof value !== 'string') return null;
  const text = value
    .slice(0, limit * 4)
    .replace(ENTITY, decode)
    .replace(GAPS, ' ')
    .trim();
  return text === '' ? null : text.slice(0, limit).toWellFormed();
}

/** The words of a text, folded to lower case, to compare titles and names by. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
