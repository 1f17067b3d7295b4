import { outwards } from './ancestors';
import { NOT_BYLINE } from './surroundings';

/** Selector of linked headlines: those of other articles. */
const LINKED_TITLE = 'h2 a[href],h3 a[href],h4 a[href],a[href] h2,a[href] h3,a[href] h4';
const MAX_LEVELS = 5;

/** Characters of the shortest linked headline; shorter ones are names of authors. */
const MIN_TITLE = 25;

/** Characters of the longest teaser; what stands in a longer box is an article with sections, or the page. */
const MAX_TEASER = 1500;

/** Tags of a line below a headline, and characters of the longest one. */
const LINE = /^(?:DIV|HEADER|P|SECTION|SPAN|UL)$/;
const MAX_LINE = 200;

/** Tags of boxes around the whole page, whatever their classes. */
const WHOLE = /^(?:HTML|BODY|MAIN|ARTICLE)$/;

/** Whether a box contains the heading, or is the short one right below it. */
function isWithHeading(box: Element, heading: Element | null): boolean {
  if (heading === null || box.contains(heading)) return heading !== null;
  const isBelow = heading.nextElementSibling === box && LINE.test(box.nodeName);
  return isBelow && box.textContent.length <= MAX_LINE;
}

/**
 * Whether an element belongs to something else than the article under `heading`. A box that contains the heading too is
 * the article's, whatever its classes.
 */
export function isElsewhere(element: Element, heading: Element | null): boolean {
  const box = element.closest(NOT_BYLINE);
  if (box && !WHOLE.test(box.nodeName) && !isWithHeading(box, heading)) return true;
  return isInTeaser(element, heading);
}

/** Whether a box is the whole page or the article's, which contains its headline. */
function isOfArticle(box: Element, heading: Element | null): boolean {
  return /^(?:BODY|MAIN)$/.test(box.nodeName) || (heading !== null && box.contains(heading));
}

/** Whether a linked headline is that of a teaser around an element: neither contains the other. */
function isTeaserTitle(title: Element, element: Element): boolean {
  const isOwn = element.contains(title) || title.contains(element);
  return !isOwn && title.textContent.trim().length > MIN_TITLE;
}

/** Whether an element stands in the teaser of another article than the one under `heading`. */
export function isInTeaser(element: Element, heading: Element | null): boolean {
  for (const box of outwards(element.parentElement, MAX_LEVELS)) {
    if (isOfArticle(box, heading)) return false;
    if (box.nodeName === 'A' && box.querySelector('h2,h3,h4')) return true;
    if (box.textContent.length > MAX_TEASER) return false;
    const title = box.querySelector(LINKED_TITLE);
    if (title && isTeaserTitle(title, element)) return true;
  }
  return false;
}
