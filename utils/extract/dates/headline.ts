import { queryFirst } from '../query-first';
import { foldWords } from '../clean-text';

/** Selector of elements that may show the headline. */
const HEADINGS = 'h1,h2,h3,[itemprop~=headline],.entry-title,.post-title';
const MAX_HEADINGS = 30;
const MAX_LENGTH = 400;

/** Whether a declared title repeats a heading, or a main heading contains a declared title. Both are padded with spaces. */
function isTitle(words: string, isMain: boolean, declared: readonly string[]): boolean {
  return declared.some(
    (title) => title.includes(words) || (isMain && title.trim() !== '' && words.includes(title)),
  );
}

/** How likely a heading of `count` words is the headline; 0 when it is not. */
function rankOf(count: number, isMain: boolean, isDeclared: boolean): number {
  if (isDeclared) return count + (isMain ? 100 : 0);
  if (!isMain || count === 0) return 0;
  // A main heading too long to be the site's name is the headline though the declared titles differ
  return count > 4 ? 20 : 1;
}

/**
 * The element that shows the page's headline: the heading that a declared title repeats, else the first `<h1>`.
 * @param titles declared in the page's head
 */
export function findHeadline(doc: Document, titles: readonly (string | null | undefined)[]): Element | null {
  const declared = titles.map((title) => ` ${foldWords(title ?? '')} `);
  let best: Element | null = null;
  let most = 0;
  for (const heading of queryFirst(doc, HEADINGS, MAX_HEADINGS)) {
    const text = heading.textContent;
    const words = text.length <= MAX_LENGTH ? ` ${foldWords(text)} ` : ' ';
    const isMain = heading.nodeName === 'H1';
    const count = words.split(' ').length - 2;
    const rank = rankOf(count, isMain, count > 1 && isTitle(words, isMain, declared));
    if (rank > most) {
      best = heading;
      most = rank;
    }
  }
  return best;
}
