import { wordsOf } from '../clean-text';

const HEADINGS = 'h1,h2,h3,[itemprop~=headline],.entry-title,.post-title';
const MAX_HEADINGS = 30;
const MAX_LENGTH = 400;

/**
 * The element that shows the page's headline: the heading that a declared title repeats, else the first main one.
 * @param titles what the page calls itself in its head
 */
export function findHeadline(doc: Document, titles: readonly (string | null | undefined)[]): Element | null {
  const declared = titles.map((title) => ` ${wordsOf(title ?? '').join(' ')} `);
  let best: Element | null = null;
  let most = 0;
  for (const heading of [...doc.querySelectorAll(HEADINGS)].slice(0, MAX_HEADINGS)) {
    const text = heading.textContent;
    const words = text.length <= MAX_LENGTH ? ` ${wordsOf(text).join(' ')} ` : ' ';
    const isMain = heading.nodeName === 'H1';
    const count = words.split(' ').length - 2;
    const isTitle =
      count > 1 &&
      declared.some(
        (title) => title.includes(words) || (isMain && title.trim() !== '' && words.includes(title)),
      );
    // A main heading too long to be the site's name is the headline though the titles differ
    const rank = isTitle ? count + (isMain ? 100 : 0) : isMain && count > 0 ? (count > 4 ? 20 : 1) : 0;
    if (rank > most) {
      best = heading;
      most = rank;
    }
  }
  return best;
}
