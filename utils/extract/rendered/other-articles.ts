import { isHomeAddress } from '../is-home-address';
import { queryAll } from '../native-document';

/** Characters of the shortest article that a page appends. */
const MIN_LENGTH = 300;

/** Headings of the longest page that is looked at: one with more is a list. */
const MAX_HEADINGS = 20;

/** An article of several on one page, by the largest box that holds its heading and no other. */
interface Appended {
  live: Element;
  twin: Element;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** Whether the address was changed since the page was loaded, as sites do when the reader comes to another article. */
export function isMoved(url: string): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  return loaded !== undefined && withoutFragment(loaded.name) !== withoutFragment(url);
}

/** Selector of what tells that a box is an article of its own: its authors, its address. */
const OWN = ':is([rel~=author],[itemprop~=author],[class*=byline],[class*=author],[data-url],[data-href])';

/** Whether a box is called an article, or has what articles have: headings of sections have boxes too. */
function isArticle(box: Element, heading: Element): boolean {
  const article = heading.closest('article');
  return (article !== null && box.contains(article)) || box.matches(OWN) || box.querySelector(OWN) !== null;
}

/**
 * The largest box around a heading in which no other stands, and the same box of the copy.
 * @param isCertain whether there is no need to look whether it is an article's
 */
function boxOf(heading: Element, ofCopy: Element | undefined, isCertain: boolean): Appended | null {
  let live = heading;
  let twin = ofCopy;
  while (live.parentElement && live.parentElement.querySelectorAll('h1').length < 2) {
    live = live.parentElement;
    twin = twin?.parentElement ?? undefined;
  }
  // A linked heading stands in a list of articles
  const isOfList = heading.querySelector('a[href]') !== null;
  return twin && !isOfList && (isCertain || isArticle(live, heading)) ? { live, twin } : null;
}

/**
 * The articles that a page has appended to its own, on the copy: all but the first, or, where the page has changed the
 * address since, all but the one that the reader has come to.
 */
export function otherArticles(doc: Document, clone: Document, url: string): Element[] {
  const headings = queryAll(doc, 'h1');
  if (headings.length < 2 || headings.length > MAX_HEADINGS || isHomeAddress(url)) return [];
  const twins = queryAll(clone, 'h1');
  const hasMoved = isMoved(url);
  const boxes = headings
    .flatMap((heading, index) => boxOf(heading, twins[index], hasMoved) ?? [])
    .filter(({ live }) => live.textContent.length >= MIN_LENGTH);
  if (boxes.some(({ live }) => live.parentElement !== boxes[0]?.live.parentElement)) return [];
  const isReached = ({ live }: Appended) => live.getBoundingClientRect().top < innerHeight / 2;
  const shown = (hasMoved && boxes.findLast(isReached)) || boxes[0];
  return boxes.filter((box) => box !== shown).map(({ twin }) => twin);
}
