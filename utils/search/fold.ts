/**
 * The one fold for what is searched and what is typed, never the machine's locale: case, the four Turkic i's,
 * Azerbaijani ə, and everything Unicode writes as a letter with a mark.
 */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i').replace(/ə/g, 'e');
}

/** The folded words of a query; a text matches when it contains each of them. */
export function foldedWords(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}
