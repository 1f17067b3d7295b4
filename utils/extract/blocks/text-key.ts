/** What is spelled in several ways, and space. */
const UNCERTAIN = /[\s"'“”„«»‘’\-–—.,:;!?]+/g;

/** A text without case, space and punctuation: what a page says twice differs in those. */
export function textKey(text: string): string {
  return text.toLowerCase().replace(UNCERTAIN, '');
}
