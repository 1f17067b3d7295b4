import { LEAD_IN } from '../metadata/name-words';
import type { BlockPage } from './block-page';
import { textKey } from './text-key';

/** Characters that may stand beside the authors in a byline: a date, a place. */
const MAX_BESIDE = 30;

/**
 * Whether a text is a byline: the authors, what leads them in, and hardly more. Who speaks in an interview has a colon.
 * @param key of the byline
 * @param limit characters of the longest text that may be one
 */
function isByline(text: string, key: string, limit: number): boolean {
  if (key === '' || text.length > limit || /[:：]$/.test(text)) return false;
  const own = textKey(text.replace(LEAD_IN, ''));
  if (own === key) return true;
  // A date or time follows
  return own.startsWith(key) && own.length <= key.length + MAX_BESIDE && /\d/.test(own.slice(key.length));
}

/**
 * Leaves out of an article what was read as its headline and byline: they are stored as fields. Changes `keep`.
 * @param title of the article
 * @param byline its authors, comma-separated
 */
export function leaveFields(
  { blocks }: BlockPage,
  keep: boolean[],
  { title, byline }: { title: string | null; byline: string | null },
): void {
  const headline = textKey(title ?? '');
  const longestHeadline = 2 * (title ?? '').length + MAX_BESIDE;
  const authors = textKey(byline ?? '');
  const longestByline = (byline ?? '').length + 2 * MAX_BESIDE;
  blocks.forEach((block, index) => {
    if (!keep[index]) return;
    const text = block.text.trim();
    const isHeadline = headline !== '' && text.length <= longestHeadline && textKey(text) === headline;
    if (isHeadline || isByline(text, authors, longestByline)) keep[index] = false;
  });
}
