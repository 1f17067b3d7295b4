import { cleanText } from './clean-text';

/** Characters of the shortest and longest excerpt: a shorter paragraph is a label or a date line. */
const MIN_LENGTH = 60;
const MAX_LENGTH = 300;

/** The content's first long paragraph, for a page without description; `null` when there is none. */
export function excerptOf(root: Element): string | null {
  for (const paragraph of root.querySelectorAll('p')) {
    const text = cleanText(paragraph.textContent, MAX_LENGTH);
    if (text !== null && text.length >= MIN_LENGTH) return text;
  }
  return null;
}
