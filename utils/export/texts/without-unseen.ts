/** Control characters, zero-width spaces, and marks of byte order. */
const UNSEEN = /[\p{Cc}\u200b\ufeff]/gu;

/** Text without what HTML shows as nothing; line feeds and tabs stay. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => (character === '\n' || character === '\t' ? character : ''));
}
